// The part of the loaded graph that the filters and the range of time leave.
import { inRange } from './in-range.js';

const dated = (node) => node.start !== undefined;

let known = { parts: [], graph: null };

function filter({ state, data }) {
  const { hide, from, to } = state;
  const { nodes, links } = data.graph;
  const within = (each) => inRange(each, from, to);
  const shown = new Map(
    nodes.filter((node) => !hide.includes(node.kind) && (!dated(node) || within(node))).map((node) => [node.id, node]),
  );
  const left = links.filter(
    (link) => shown.has(link.source) && shown.has(link.target) && (!link.timed || within(link)),
  );
  const joined = new Set([
    ...state.focus,
    ...state.open,
    ...state.path,
    ...left.flatMap((link) => [link.source, link.target]),
  ]);
  return { nodes: [...shown.values()].filter((node) => joined.has(node.id)), links: left };
}

/** {nodes, links}; the same object as long as nothing that it stands on changes. */
export function visibleGraph(store) {
  if (!store.data.graph) return { nodes: [], links: [] };
  const { hide, from, to, focus, open, path } = store.state;
  const parts = [hide, from, to, focus, open, path, store.data.graph.nodes, store.data.graph.links];
  if (parts.some((part, index) => part !== known.parts[index])) known = { parts, graph: filter(store) };
  return known.graph;
}
