// A quote of an article in its context, with the words that made the event marked and the names in them set off.
import { el } from './dom.js';

const AROUND = 140;

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function withNames(quote, names) {
  const known = names.filter((name) => name && name.length > 1).sort((a, b) => b.length - a.length);
  if (!known.length) return [quote];
  const pattern = new RegExp(`(${known.map(escape).join('|')})`, 'gi');
  return quote.split(pattern).map((part, index) => (index % 2 ? el('strong', { text: part }) : part));
}

function tail(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(-most);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

function head(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** `found` is the evidence's properties, `article` has the texts, `names` are those of who and what it is about. */
export function quotePart({ quote, field, start, end }, article, names) {
  const text = article[(field ?? '').toLowerCase()] ?? '';
  const at = text.slice(start, end) === quote;
  return el(
    'blockquote',
    {},
    at ? tail(text.slice(0, start), AROUND) : null,
    el('mark', {}, withNames(quote, names)),
    at ? head(text.slice(end), AROUND) : null,
  );
}
