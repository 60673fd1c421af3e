// What a view shows as tables of text: {title, columns, rows}; a row has its cells and the `pick` that shows more.
import { EVENT_KINDS, NODE_KINDS, STATUSES } from './kinds.js';
import { inRange } from './in-range.js';
import { shownEvents } from './shown-events.js';
import { visibleGraph } from './visible-graph.js';
import { isoDay } from './time.js';

const day = (ms) => (ms === null || ms === undefined ? '' : isoDay(ms));

const EVENT_COLUMNS = [
  'Who',
  'What happened',
  'Framework',
  'In place of',
  'Earliest',
  'Latest',
  'Status',
  'Certainty',
  'Stories',
];

function events(store) {
  const { from, to } = store.state;
  const rows = shownEvents(store)
    .filter((event) => inRange(event, from, to))
    .map((event) => ({
      pick: event.id,
      cells: [
        event.subject.name,
        EVENT_KINDS[event.kind].word,
        event.object.name,
        event.replaced?.name ?? '',
        day(event.start),
        day(event.end),
        STATUSES[event.status].word,
        event.certainty ?? '',
        event.storyCount ?? '',
      ],
    }));
  return [{ title: 'Events', columns: EVENT_COLUMNS, rows }];
}

function graph(store) {
  const { nodes, links } = visibleGraph(store);
  const named = new Map(nodes.map((node) => [node.id, node.name]));
  return [
    {
      title: 'Relationships',
      columns: ['From', 'Relationship', 'To', 'Earliest', 'Latest', 'Status'],
      rows: links.map((link) => ({
        pick: link.id,
        cells: [
          named.get(link.source),
          link.label,
          named.get(link.target),
          day(link.start),
          day(link.end),
          link.status ? STATUSES[link.status].word : '',
        ],
      })),
    },
    {
      title: 'Nodes',
      columns: ['Name', 'Kind', 'Id', 'Earliest'],
      rows: nodes.map((node) => ({
        pick: node.id,
        cells: [node.name, NODE_KINDS[node.kind].word, node.id, day(node.start)],
      })),
    },
  ];
}

export function tablesOf(store) {
  return store.state.view === 'graph' ? graph(store) : events(store);
}

const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));

/** `sort` is a title, a column's number and a direction: `Events.4.desc`. Empty cells come last either way. */
export function sortRows({ title, rows }, sort) {
  const [of, column, direction] = sort.split('.');
  if (of !== title) return rows;
  const cell = (row) => row.cells[Number(column)];
  const sign = direction === 'desc' ? -1 : 1;
  return [...rows].sort((a, b) => (cell(a) === '') - (cell(b) === '') || sign * compare(cell(a), cell(b)));
}
