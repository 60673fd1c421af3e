// Light or dark: as the system says until the button is used; the choice is kept in this browser.
const KEY = 'newsgraph.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export function themeSwitch(button) {
  const chosen = () => localStorage.getItem(KEY);
  function show() {
    const theme = chosen() ?? (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = theme;
    button.textContent = theme === 'dark' ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `Use ${theme === 'dark' ? 'light' : 'dark'} colours`);
  }
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    show();
  });
  dark.addEventListener('change', show);
  show();
}
