// The API's highlights (`<mark>` around words, everything else escaped) as text and <mark> elements.
import { el } from './dom.js';

export function marked(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK' ? el('mark', { text: node.textContent }) : node.textContent,
  );
}
