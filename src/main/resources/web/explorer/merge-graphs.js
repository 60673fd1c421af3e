// Puts pieces of the graph together: each node and each relationship once, with the dates of the events behind them.
import { RELATIONSHIPS } from './kinds.js';
import { dayStart } from './time.js';
import { toThing } from './to-thing.js';

const published = (node) => (node.publishedAt ? Date.parse(node.publishedAt) : null);

function dated(node) {
  if (node.__typename === 'Event')
    return { start: dayStart(node.earliest), end: dayStart(node.latest), status: node.status, event: node.kind };
  if (node.__typename === 'Article') return { start: published(node), end: published(node) };
  return {};
}

export function mergeGraphs(pieces) {
  const nodes = new Map();
  const links = new Map();
  for (const piece of pieces) {
    for (const node of piece.nodes) nodes.set(node.id, { ...toThing(node), ...dated(node) });
    for (const link of piece.links) links.set(link.id, { ...link });
  }
  return {
    nodes: [...nodes.values()],
    links: [...links.values()].filter((link) => nodes.has(link.source) && nodes.has(link.target)),
  };
}

/** Gives each relationship the dates of its event (a Map by `KIND source target`), or of the event or article that it starts from. */
export function dateLinks(graph, events) {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return {
    ...graph,
    links: graph.links.map((link) => {
      const kind = RELATIONSHIPS[link.kind]?.event;
      const event = kind ? events.get(`${kind} ${link.source} ${link.target}`) : null;
      const { start = null, end = null, status } = event ?? nodes.get(link.source);
      const timed = Boolean(kind) || /^(event|article):/.test(link.source);
      return { ...link, start, end, status: kind ? status : undefined, timed };
    }),
  };
}
