// The panel's part for a relationship: both ends, and the events or the article that it stands on.
import { articlePart } from './article-part.js';
import { el } from './dom.js';
import { eventPart } from './event-part.js';
import { linkTo } from './link-to.js';

const node = (id, { data }) => data.graph?.nodes.find((each) => each.id === id) ?? { id, name: id };

export function linkPart(link, events, article, store) {
  return el(
    'div',
    {},
    el('h2', { text: 'Relationship' }),
    el(
      'p',
      { class: 'relationship' },
      linkTo(node(link.source, store), store),
      el('span', { class: 'verb', text: ` ${link.label} ` }),
      linkTo(node(link.target, store), store),
    ),
    events.length ? eventPart(events, store) : null,
    article ? articlePart(article, store, node(link.target, store)) : null,
    !events.length && !article
      ? el('p', { class: 'muted', text: 'It comes from the catalog, not from an article.' })
      : null,
  );
}
