// Makes an element: attributes by name, `on` for listeners, `text` for its text; children may be nodes, texts or null.
const SVG = 'http://www.w3.org/2000/svg';

function apply(node, name, value) {
  if (name === 'text') node.textContent = value;
  else if (name === 'on') Object.entries(value).forEach(([type, listener]) => node.addEventListener(type, listener));
  else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'hidden') node[name] = value;
  else if (value !== null && value !== undefined && value !== false)
    node.setAttribute(name, value === true ? '' : value);
}

function fill(node, attributes, children) {
  Object.entries(attributes ?? {}).forEach(([name, value]) => apply(node, name, value));
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}
