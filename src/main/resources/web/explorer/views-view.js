// The bar of views and of what can be done with them.
import { el } from './dom.js';
import { refill } from './refill.js';
import { graphiQlAddress } from './graphiql-address.js';

// A table is not exported as a picture.
const PICTURES = ['PNG', 'SVG'];
const DATA = ['JSON', 'CSV', 'GEXF'];

export function createViews(root, store, stage) {
  const tab = (chosen, word, patch) =>
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(chosen),
        'data-key': `view ${word}`,
        on: { click: () => store.choose(patch) },
      },
      word,
    );

  function exporter() {
    const offered = [...(store.state.as === 'picture' ? PICTURES : []), ...DATA];
    const choose = async (event) => {
      const wanted = event.target.value;
      event.target.value = '';
      const { EXPORTS } = await import('./exports.js');
      EXPORTS[wanted]?.(store, stage);
    };
    return el(
      'select',
      { 'aria-label': 'Export what is shown', 'data-key': 'export', on: { change: choose } },
      el('option', { value: '', text: 'Export…' }),
      offered.map((name) => el('option', { value: name, text: name })),
    );
  }

  function share() {
    const copy = async (event) => {
      const button = event.currentTarget;
      await navigator.clipboard?.writeText(location.href).catch(() => {});
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy link'), 1500);
    };
    return el('button', { type: 'button', class: 'quiet', 'data-key': 'share', on: { click: copy } }, 'Copy link');
  }

  function draw() {
    const { view, as } = store.state;
    refill(
      root,
      el(
        'div',
        { class: 'segments', role: 'group', 'aria-label': 'View' },
        tab(view === 'timeline', 'Timeline', { view: 'timeline', as: 'picture' }),
        tab(view === 'graph', 'Graph', { view: 'graph', as: 'picture' }),
      ),
      el('div', { class: 'segments' }, tab(as === 'table', 'Table', { as: as === 'table' ? 'picture' : 'table' })),
      exporter(),
      share(),
      // Names are part of the query: there is none before they are known.
      store.data.things?.length
        ? el('a', { class: 'button quiet', href: graphiQlAddress(store), 'data-key': 'query' }, 'Open as a query')
        : null,
    );
  }
  store.watch(draw, (state, { things }) => [
    state.view,
    state.as,
    state.kinds,
    state.from,
    state.to,
    state.bucket,
    state.open,
    state.focus,
    state.rels,
    state.depth,
    state.limit,
    things,
  ]);
}
