// The tables of what is shown, sortable by each column.
import { el } from './dom.js';
import { refill } from './refill.js';
import { sortRows, tablesOf } from './table-rows.js';

const MOST = 1000;
const DAY = /^\d{4}-\d\d-\d\d$/;

function header(store, title, column, index) {
  const [of, place, direction] = store.state.sort.split('.');
  const sorted = of === title && Number(place) === index ? direction : '';
  const next = sorted === 'asc' ? 'desc' : 'asc';
  const sort = () => store.choose({ sort: `${title}.${index}.${next}` });
  const arrow = { asc: ' ↑', desc: ' ↓' }[sorted] ?? '';
  return el(
    'th',
    { scope: 'col', 'aria-sort': sorted ? `${sorted}ending` : 'none' },
    el(
      'button',
      { type: 'button', 'data-key': `sort ${title} ${index}`, on: { click: sort } },
      column,
      el('span', { 'aria-hidden': 'true', text: arrow }),
    ),
  );
}

function row(store, { pick, cells }) {
  const chosen = store.state.pick === pick;
  const show = () => store.choose({ pick });
  return el(
    'tr',
    { class: chosen ? 'chosen' : null },
    cells.map((cell, index) =>
      index
        ? el('td', { class: DAY.test(cell) ? 'day' : null, text: cell })
        : el(
            'th',
            { scope: 'row' },
            el(
              'button',
              {
                type: 'button',
                class: 'link',
                'data-key': `row ${pick}`,
                'aria-pressed': String(chosen),
                on: { click: show },
              },
              cell,
            ),
          ),
    ),
  );
}

function table(store, part) {
  const rows = sortRows(part, store.state.sort);
  const more = rows.length - MOST;
  const shown = `${rows.length} ${part.title.toLowerCase()}${more > 0 ? `, the first ${MOST} listed; export CSV for all` : ''}`;
  return el(
    'table',
    {},
    el('caption', { text: shown }),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        part.columns.map((column, index) => header(store, part.title, column, index)),
      ),
    ),
    el(
      'tbody',
      {},
      rows.slice(0, MOST).map((each) => row(store, each)),
    ),
  );
}

export function createTable(store) {
  const root = el('div', { class: 'tables', tabindex: '0', role: 'region', 'aria-label': 'Table of what is shown' });
  const draw = () =>
    root.isConnected &&
    refill(
      root,
      tablesOf(store).map((part) => table(store, part)),
    );
  return { root, draw };
}
