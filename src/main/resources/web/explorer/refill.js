// Puts new children into an element and gives the focus back to the child of the same `data-key`.
export function refill(parent, ...children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  parent.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (key)
    [...parent.querySelectorAll('[data-key]')]
      .find((child) => child.dataset.key === key)
      ?.focus({ preventScroll: true });
}
