// The panel's part for an article: title, who published it when, how it begins, and whom it names.
import { el } from './dom.js';
import { isoDay } from './time.js';
import { linkTo } from './link-to.js';
import { outLink } from './out-link.js';
import { startButtons } from './start-buttons.js';

const AROUND = 160;

/** The words around the first place where the article names a thing; null where it is not found. */
function naming(article, thing) {
  const edge = article.mentions.edges.find((each) => each.node.id === thing?.id);
  const name = edge?.properties.name ?? thing?.name;
  const text = [article.title, article.excerpt, article.body].filter((each) => each?.includes(name))[0];
  if (!name || !text) return null;
  const at = text.indexOf(name);
  const from = Math.max(0, at - AROUND);
  return el(
    'blockquote',
    {},
    from ? '… ' : '',
    text.slice(from, at),
    el('mark', { text: name }),
    text.slice(at + name.length, at + name.length + AROUND),
    '…',
  );
}

export function articlePart(article, store, named) {
  if (!article) return el('p', { class: 'muted', text: 'This article is not in the graph any more.' });
  const { provider, publishedAt } = article;
  const opening = article.excerpt || (article.body ?? '').slice(0, 300);
  return el(
    'article',
    {},
    el('h2', { text: article.title }),
    el(
      'p',
      { class: 'source muted' },
      provider ? linkTo({ ...provider, kind: 'Provider' }, store) : 'unknown provider',
      ` · ${publishedAt ? isoDay(Date.parse(publishedAt)) : 'date not told'}`,
    ),
    naming(article, named) ?? (opening ? el('p', { text: opening }) : null),
    article.url ? el('p', {}, outLink(article.url, 'Read it at its source')) : null,
    startButtons({ id: article.id, kind: 'Article' }, store),
    article.mentions.edges.length ? el('h3', { text: 'It names' }) : null,
    el(
      'ul',
      { class: 'plain' },
      article.mentions.edges.map(({ properties, node }) =>
        el(
          'li',
          {},
          linkTo({ ...node, kind: node.__typename }, store),
          el('span', { class: 'muted', text: ` ${properties.count ?? 1}×` }),
        ),
      ),
    ),
  );
}
