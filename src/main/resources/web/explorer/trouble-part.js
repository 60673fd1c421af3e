// What went wrong, and what to do about it.
import { el } from './dom.js';

export function troublePart(trouble, again) {
  return el(
    'div',
    { class: 'trouble', role: 'alert' },
    el('p', {}, el('strong', { text: trouble.message })),
    el('p', { text: trouble.advice ?? 'Reload the page; if that does not help, look into the console.' }),
    again ? el('button', { type: 'button', text: 'Try again', on: { click: again } }) : null,
  );
}
