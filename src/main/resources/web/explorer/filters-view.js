// The legend that is the filter as well: kinds of event, or kinds of node and relationship, and how the view is laid out.
import { el } from './dom.js';
import { glyph } from './glyph.js';
import { EVENT_KINDS, NODE_KINDS, RELATIONSHIPS, STATUSES, linkColour } from './kinds.js';
import { laneMode } from './lanes.js';
import { refill } from './refill.js';
import { relationshipsOf } from './graph-request.js';

const LANES = { who: 'who acts', what: 'framework', compared: 'what is compared' };
const SPANS = { decade: 3653, year: 366, month: 31, day: 2 };

const toggled = (list, value) => (list.includes(value) ? list.filter((each) => each !== value) : [...list, value]);

function toggle(key, pressed, label, change, ...children) {
  return el(
    'button',
    {
      type: 'button',
      class: 'toggle',
      'aria-pressed': String(pressed),
      'aria-label': label,
      'data-key': key,
      on: { click: change },
    },
    ...children,
  );
}

function eventKinds(store) {
  const { kinds } = store.state;
  const counts = new Map();
  for (const event of store.data.events ?? []) counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
  return Object.entries(EVENT_KINDS)
    .filter(([kind]) => counts.has(kind) || kinds.includes(kind))
    .map(([kind, look]) =>
      toggle(
        `kind ${kind}`,
        !kinds.length || kinds.includes(kind),
        `${look.word}, ${counts.get(kind) ?? 0} events`,
        () => store.choose({ kinds: kindsAfter(kinds, kind, [...counts.keys()]), pick: '' }),
        glyph(look),
        look.word,
        el('small', { text: counts.get(kind) ?? 0 }),
      ),
    );
}

/** The first click on a kind shows it alone; the others add or leave out; all or none is all. */
function kindsAfter(kinds, kind, there) {
  const next = kinds.length ? toggled(kinds, kind) : [kind];
  return next.length === there.length ? [] : next;
}

function statuses(store) {
  const there = new Set((store.data.events ?? []).map((event) => event.status));
  return Object.entries(STATUSES)
    .filter(([status]) => there.has(status))
    .map(([status, { word }]) =>
      el('span', { class: 'key' }, glyph({ shape: 'symbolCircle', colour: '--ink' }, { status }), word),
    );
}

// How surely a date is known is drawn as well (see event-marks.js).
const DATES = {
  tail: ['or earlier', ({ start, end }) => start === null && end !== null],
  'tail later': ['or later', ({ start, end }) => start !== null && end === null],
  bar: ['in this span', ({ start, end, precision }) => start !== null && end !== null && precision !== 'DAY'],
};

function dates(store) {
  const events = store.data.events ?? [];
  return Object.entries(DATES)
    .filter(([, [, is]]) => events.some(is))
    .map(([look, [word]]) => el('span', { class: 'key' }, el('span', { class: `date ${look}`, 'aria-hidden': 'true' }), word));
}

function spans(store, stage) {
  const button = (key, text, label, deed) =>
    el('button', { type: 'button', class: 'small', 'data-key': key, 'aria-label': label, on: { click: deed } }, text);
  return el(
    'div',
    { class: 'segments small', role: 'group', 'aria-label': 'Zoom' },
    button('zoom out', '−', 'Zoom out', () => stage.timeline.zoom(1 / 0.6)),
    button('zoom in', '+', 'Zoom in', () => stage.timeline.zoom(0.6)),
    ...Object.entries(SPANS).map(([word, days]) => button(`zoom ${word}`, word, `Zoom to ${word}`, () => stage.timeline.show(days))),
    button('zoom all', 'All', 'Zoom to all events', () => store.choose({ span: null })),
  );
}

function picker(key, label, options, value, change) {
  const select = el(
    'select',
    { id: key, 'data-key': key, on: { change: () => change(select.value) } },
    Object.entries(options).map(([name, text]) => el('option', { value: name, text })),
  );
  select.value = value;
  return el('span', { class: 'field' }, el('label', { for: key, text: label }), select);
}

function timelineFilters(store, stage) {
  const things = store.data.things ?? [];
  const lanes = Object.fromEntries(Object.entries(LANES).filter(([mode]) => mode !== 'compared' || things.length > 1));
  const picture = store.state.as === 'picture';
  return [
    el('div', { class: 'group', role: 'group', 'aria-label': 'Kinds of event' }, eventKinds(store)),
    el('div', { class: 'group keys' }, statuses(store)),
    picture ? el('div', { class: 'group keys' }, dates(store)) : null,
    picture
      ? el(
          'div',
          { class: 'group end' },
          picker('lanes', 'Lanes', lanes, laneMode(store.state.lanes, things), (mode) =>
            store.choose({ lanes: mode }),
          ),
          spans(store, stage),
        )
      : null,
  ];
}

function nodeKinds(store) {
  const counts = new Map();
  for (const node of store.data.graph?.nodes ?? []) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return Object.entries(NODE_KINDS)
    .filter(([name]) => counts.has(name))
    .map(([name, look]) =>
      toggle(
        `node ${name}`,
        !store.state.hide.includes(name),
        `${look.many}, ${counts.get(name)}`,
        () => store.choose({ hide: toggled(store.state.hide, name) }),
        glyph(look),
        look.many,
        el('small', { text: counts.get(name) }),
      ),
    );
}

function relationships(store) {
  const followed = relationshipsOf(store.state);
  const group = (name) =>
    el(
      'fieldset',
      {},
      el('legend', { text: name }),
      Object.entries(RELATIONSHIPS)
        .filter(([, each]) => each.group === name)
        .map(([kind, each]) =>
          el(
            'label',
            { class: 'check' },
            el('input', {
              type: 'checkbox',
              checked: followed.includes(kind),
              'data-key': `rel ${kind}`,
              on: { change: () => store.choose({ rels: toggled(followed, kind) }) },
            }),
            each.word,
          ),
        ),
    );
  const open = document.querySelector('details.rels')?.open;
  return el(
    'details',
    { class: 'rels', open },
    el('summary', { 'data-key': 'rels', text: `Relationships (${followed.length})` }),
    el('div', { class: 'fieldsets' }, ['Facts', 'Events', 'News'].map(group)),
  );
}

function graphFilters(store) {
  return [
    el('div', { class: 'group', role: 'group', 'aria-label': 'Kinds of node' }, nodeKinds(store)),
    el(
      'div',
      { class: 'group end' },
      relationships(store),
      picker('depth', 'Steps', { 1: '1', 2: '2', 3: '3' }, store.state.depth, (depth) => store.choose({ depth })),
      picker('limit', 'At most', { 25: '25', 100: '100', 300: '300', 1000: '1000' }, store.state.limit, (limit) =>
        store.choose({ limit }),
      ),
    ),
    el('div', { class: 'group keys' }, linkKinds(store)),
  ];
}

/** What the colours of the relationships mean that are shown. */
function linkKinds(store) {
  const links = store.data.graph?.links ?? [];
  const key = (look, colour, word) => {
    const swatch = el('span', { class: `swatch ${look}`, 'aria-hidden': 'true' });
    swatch.style.color = `var(${colour})`;
    return el('span', { class: 'key' }, swatch, word);
  };
  const words = new Map();
  for (const kind of new Set(links.map((link) => link.kind))) {
    const colour = linkColour({ kind });
    words.set(colour, [...(words.get(colour) ?? []), RELATIONSHIPS[kind].word]);
  }
  return [
    [...words].map(([colour, those]) => key('', colour, those.join(', '))),
    links.some(({ status }) => status && status !== 'DONE') ? key('dashed', '--muted', 'not done yet') : null,
  ];
}

export function createFilters(root, store, stage) {
  const draw = () => refill(root, store.state.view === 'graph' ? graphFilters(store) : timelineFilters(store, stage));
  store.watch(draw, ({ view, as, kinds, lanes, hide, rels, depth, limit, focus }, { events, things, graph }) => [
    view,
    as,
    kinds,
    lanes,
    hide,
    rels,
    depth,
    limit,
    focus,
    events,
    things,
    graph,
  ]);
}
