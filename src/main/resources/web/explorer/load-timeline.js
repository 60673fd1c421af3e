// Keeps the things in focus and their events loaded: the first page at once, the others behind it.
import { ask } from './api.js';
import { kindOfId } from './kinds.js';
import { startQuery, thingsQuery, timelineQuery } from './queries.js';
import { toEvent } from './to-event.js';

// A small page first, so that the first view is soon there.
const FIRST = 250;
const PAGE = 1000;
const MOST = 40_000;

async function mostAdopted(signal) {
  const data = await ask(startQuery(), signal);
  return data.frameworks.edges.map((edge) => toThing(edge.node));
}

export const toThing = (node) => ({
  id: node.id,
  kind: node.__typename ?? kindOfId(node.id),
  name: node.name ?? node.title ?? node.label ?? node.id,
});

async function things(ids, signal) {
  const data = await ask(thingsQuery(ids), signal);
  return { found: data.nodes.filter(Boolean).map(toThing), lost: ids.filter((_, index) => !data.nodes[index]) };
}

function take(answer, collected) {
  const after = {};
  let total = 0;
  for (const [field, value] of Object.entries(answer)) {
    const index = Number(field.slice(1));
    const connection = value.entries ?? value;
    total += connection.totalCount;
    if (connection.pageInfo.hasNextPage) after[index] = connection.pageInfo.endCursor;
    for (const { node } of connection.edges) {
      const known = collected.get((node.event ?? node).id);
      if (known) known.foci.includes(index) || known.foci.push(index);
      else collected.set((node.event ?? node).id, { ...toEvent(node.event ?? node), foci: [index] });
    }
  }
  return { after, total };
}

async function rest(found, after, collected, signal, keep) {
  while (Object.keys(after).length && collected.size < MOST) {
    const going = Object.keys(after).map(Number);
    const answer = await ask(
      timelineQuery(
        going.map((index) => found[index]),
        { first: PAGE, after: Object.fromEntries(going.map((index, place) => [place, after[index]])) },
      ),
      signal,
    );
    const renamed = Object.fromEntries(
      Object.entries(answer).map(([field, value]) => [`t${going[Number(field.slice(1))]}`, value]),
    );
    after = take(renamed, collected).after;
    keep([...collected.values()]);
  }
  return Object.keys(after).length > 0;
}

/** What is in focus: what the address names, or the most adopted framework, which the address then names. */
async function inFocus(store, adopt, signal) {
  if (store.state.focus.length) return things(store.state.focus, signal);
  const found = await mostAdopted(signal);
  const focus = found.map((thing) => thing.id);
  adopt(focus);
  store.choose({ focus }, { replace: true });
  return { found, lost: [] };
}

async function load(store, adopt, signal) {
  const { found, lost } = await inFocus(store, adopt, signal);
  if (!found.length && !lost.length) return store.keep({ timeline: { status: 'empty' }, things: [], events: [] });
  const collected = new Map();
  const first = found.length ? await ask(timelineQuery(found, { first: FIRST }), signal) : {};
  const { after, total } = take(first, collected);
  store.keep({
    things: found,
    lost,
    events: [...collected.values()],
    timeline: { status: 'ready', total, more: Object.keys(after).length > 0 },
  });
  const more = await rest(found, after, collected, signal, (events) => store.keep({ events }));
  store.keep({ timeline: { status: 'ready', total, more } });
}

export function keepTimeline(store) {
  let key = null;
  let running = null;

  async function follow() {
    const wanted = store.state.focus.join();
    if (wanted === key && store.data.timeline?.status !== 'again') return;
    key = wanted;
    running?.abort();
    running = new AbortController();
    store.keep({ timeline: { status: 'loading' } });
    try {
      await load(store, (focus) => (key = focus.join()), running.signal);
    } catch (trouble) {
      if (trouble.name !== 'AbortError') store.keep({ timeline: { status: 'failed', trouble } });
    }
  }
  store.watch(follow);
}
