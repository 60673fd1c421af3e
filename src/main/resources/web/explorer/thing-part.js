// The panel's part for an entity: what is known about it, what can be done with it, and its relationships in the graph.
import { el } from './dom.js';
import { glyph } from './glyph.js';
import { NODE_KINDS } from './kinds.js';
import { outLink } from './out-link.js';
import { startButtons } from './start-buttons.js';
import { visibleGraph } from './visible-graph.js';

const FACTS = {
  domain: 'Domain',
  foundedOn: 'Founded',
  homepage: 'Homepage',
  releasedOn: 'First released',
  language: 'Language',
  licence: 'Licence',
};
const COUNTS = { events: 'Events', mentionedIn: 'Named in', articles: 'Articles' };

function facts(node) {
  const rows = Object.entries(FACTS)
    .filter(([name]) => node[name])
    .map(([name, term]) => [
      el('dt', { text: term }),
      el('dd', {}, name === 'homepage' ? outLink(node[name], node[name].replace(/^https?:\/\/|\/$/g, '')) : node[name]),
    ]);
  const counts = Object.entries(COUNTS)
    .filter(([name]) => node[name])
    .map(([name, term]) => [
      el('dt', { text: term }),
      el('dd', { text: `${node[name].totalCount}${name === 'mentionedIn' ? ' articles' : ''}` }),
    ]);
  const aliases = node.aliases?.length
    ? [el('dt', { text: 'Also called' }), el('dd', { text: node.aliases.join(', ') })]
    : [];
  return el('dl', {}, aliases, rows, counts);
}

function relationships(id, store) {
  if (store.state.view !== 'graph' || !store.data.graph) return null;
  const { nodes, links } = visibleGraph(store);
  const named = new Map(nodes.map((node) => [node.id, node.name]));
  const mine = links.filter((link) => link.source === id || link.target === id).slice(0, 100);
  if (!mine.length) return null;
  const line = (link) => {
    const out = link.source === id;
    const text = out ? `${link.label} → ${named.get(link.target)}` : `${named.get(link.source)} → ${link.label}`;
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'link', 'data-key': link.id, on: { click: () => store.choose({ pick: link.id }) } },
        text,
      ),
    );
  };
  return el(
    'section',
    {},
    el('h3', { text: `Relationships shown (${mine.length})` }),
    el('ul', { class: 'plain' }, mine.map(line)),
  );
}

export function thingPart(node, store, hint) {
  if (!node)
    return el('p', {
      class: 'muted',
      text: 'There is nothing of this name in the graph. Look for it by the search box.',
    });
  const look = NODE_KINDS[node.__typename];
  const advice =
    store.state.view === 'graph'
      ? 'Choose a relationship to see who says so; double-click or Enter expands a node.'
      : 'Choose an event to see who says so.';
  return el(
    'div',
    {},
    el('p', { class: 'kind muted' }, glyph(look), look.word, node.unlisted ? ' · known from articles only' : ''),
    el('h2', { text: node.name ?? node.id }),
    facts(node),
    startButtons({ id: node.id }, store),
    hint ? el('p', { class: 'hint', text: advice }) : null,
    relationships(node.id, store),
  );
}
