// A link that leads out to a source; an address that is none of the web stays a text.
import { el } from './dom.js';

export function outLink(address, text) {
  if (!/^https?:\/\//i.test(address ?? '')) return el('span', { text });
  return el('a', { href: address, rel: 'noreferrer noopener', target: '_blank', text });
}
