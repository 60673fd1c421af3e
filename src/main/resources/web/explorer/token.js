// The token that this tab asks with. Where the service wants one, the page asks for it once and keeps it for the tab.
import { el } from './dom.js';

const KEY = 'newsgraph.token';
let asking = null;

/** The headers that a request needs. */
export function authorization() {
  const token = sessionStorage.getItem(KEY);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

function show(resolve) {
  const input = el('input', { id: 'token', type: 'password', autocomplete: 'off', 'aria-describedby': 'token-help' });
  const dialog = el(
    'dialog',
    { class: 'token', 'aria-labelledby': 'token-title' },
    el('h2', { id: 'token-title', text: 'This service wants a token' }),
    el('label', { for: 'token', text: 'Token' }),
    input,
    el('p', { id: 'token-help', text: 'Whoever runs the service gives it out. It is kept until this tab is closed.' }),
    el('button', { type: 'button', text: 'Use it', on: { click: () => dialog.close(input.value.trim()) } }),
  );
  input.addEventListener('keydown', (event) => event.key === 'Enter' && dialog.close(input.value.trim()));
  dialog.addEventListener('close', () => {
    dialog.remove();
    asking = null;
    if (dialog.returnValue) sessionStorage.setItem(KEY, dialog.returnValue);
    resolve(Boolean(dialog.returnValue));
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Asks for a token, however many requests want one; whether one was given. */
export function askForToken() {
  asking ??= new Promise(show);
  return asking;
}
