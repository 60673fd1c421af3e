// The panel's part for a search: what was found, with the words marked.
import { el } from './dom.js';
import { glyph } from './glyph.js';
import { NODE_KINDS } from './kinds.js';
import { marked } from './marked.js';
import { startFrom } from './start-from.js';

function found({ highlight, node }, store) {
  const article = node.__typename === 'Article';
  const go = () => store.choose(article ? { pick: node.id } : startFrom(store.state, node.id));
  const about = [NODE_KINDS[node.__typename].word, node.provider?.name, node.publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ');
  const name = node.name ?? node.title;
  const same = highlight.replace(/<\/?mark>/g, '') === name;
  return el(
    'li',
    { class: 'found' },
    el(
      'button',
      { type: 'button', class: 'link', 'data-key': node.id, on: { click: go } },
      glyph(NODE_KINDS[node.__typename]),
      el('span', {}, same ? marked(highlight) : name),
    ),
    same ? null : el('p', { class: 'excerpt' }, marked(highlight)),
    el('p', { class: 'muted reading', text: about }),
  );
}

export function foundPart({ totalCount, edges }, store) {
  const title = el('h2', {
    text: totalCount ? `${totalCount} found for “${store.state.q}”` : `Nothing found for “${store.state.q}”`,
  });
  if (!totalCount)
    return el(
      'div',
      {},
      title,
      el('p', {
        text: 'Try fewer or other words; the last one may be the start of a word. Names are found in any spelling that the graph knows.',
      }),
    );
  const left = totalCount - edges.length;
  return el(
    'div',
    {},
    title,
    el(
      'ol',
      { class: 'plain' },
      edges.map((edge) => found(edge, store)),
    ),
    left > 0 ? el('p', { class: 'muted', text: `${left} more are not listed; add a word to narrow it down.` }) : null,
  );
}
