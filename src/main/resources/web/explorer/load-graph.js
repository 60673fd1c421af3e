// Keeps the graph around what is in focus loaded while the graph is looked at.
import { ask } from './api.js';
import { dateLinks, mergeGraphs } from './merge-graphs.js';
import { datesQuery, pathsQuery } from './queries.js';
import { graphRequest, relationshipsOf } from './graph-request.js';
import { leftOut } from './left-out.js';
import { toEvent } from './to-event.js';

async function eventsBetween(graph, signal) {
  const ids = graph.nodes
    .filter(({ kind }) => ['Organisation', 'Framework', 'Person'].includes(kind))
    .map(({ id }) => id);
  if (!ids.length) return new Map();
  const { events } = await ask(datesQuery(ids), signal);
  return new Map(
    events.edges
      .map(({ node }) => toEvent(node))
      .map((event) => [`${event.kind} ${event.subject.id} ${event.object.id}`, event]),
  );
}

async function load({ state }, signal) {
  const pieces = await ask(graphRequest(state), signal);
  const found =
    state.path.length === 2
      ? (await ask(pathsQuery(state.path, state.rels.length ? state.rels : relationshipsOf(state)), signal)).paths
      : [];
  const graph = mergeGraphs([...Object.values(pieces), ...found]);
  const dates = await eventsBetween(graph, signal);
  const centres = [...new Set([...state.focus, ...state.open])];
  const cut = centres.filter((_, index) => pieces[`g${index}`]?.truncated);
  return {
    ...dateLinks(graph, dates),
    ways: found.map((way) => ({
      length: way.length,
      nodes: way.nodes.map((node) => node.id),
      links: way.links.map((link) => link.id),
    })),
    left: cut.length ? await leftOut(cut, graph, relationshipsOf(state), signal) : [],
  };
}

export function keepGraph(store) {
  let key = null;
  let running = null;

  async function follow() {
    const { view, focus, open, depth, limit, rels, path } = store.state;
    if (view !== 'graph' || !focus.length) return;
    const wanted = JSON.stringify([focus, open, depth, limit, rels, path]);
    if (wanted === key && store.data.around?.status !== 'again') return;
    key = wanted;
    running?.abort();
    running = new AbortController();
    store.keep({ around: { status: 'loading' } });
    try {
      const graph = await load(store, running.signal);
      store.keep({ graph: { ...graph, places: store.data.graph?.places ?? new Map() }, around: { status: 'ready' } });
    } catch (trouble) {
      if (trouble.name !== 'AbortError') store.keep({ around: { status: 'failed', trouble } });
    }
  }
  store.watch(follow);
}
