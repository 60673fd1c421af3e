// Keeps the things in focus and their events loaded: the first page at once, the others behind it.
import { ask } from './api.js';
import { firstAnswers } from './first-answers.js';
import { takeEarly } from './early.js';
import { timelineQuery } from './queries.js';
import { toEvent } from './to-event.js';

const PAGE = 1000;
const MOST = 40_000;

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

async function load(store, answers, adopt, signal) {
  const { found, lost } = await answers.named;
  signal.throwIfAborted();
  if (!found.length && !lost.length) return store.keep({ timeline: { status: 'empty' }, things: [], events: [] });
  if (!store.state.focus.length) adopt(found.map((thing) => thing.id));
  const collected = new Map();
  const page = await answers.page;
  signal.throwIfAborted();
  const { after, total } = take(page, collected);
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

  /** The address names what is shown, though the most adopted framework was not asked for by name. */
  function adopt(focus) {
    key = focus.join();
    store.choose({ focus }, { replace: true });
  }

  async function follow() {
    const wanted = store.state.focus.join();
    if (wanted === key && store.data.timeline?.status !== 'again') return;
    key = wanted;
    running?.abort();
    const early = takeEarly(wanted);
    running = early?.controller ?? new AbortController();
    const { signal } = running;
    store.keep({ timeline: { status: 'loading' } });
    try {
      await load(store, early?.answers ?? firstAnswers(store.state.focus, signal), adopt, signal);
    } catch (trouble) {
      if (trouble.name !== 'AbortError') store.keep({ timeline: { status: 'failed', trouble } });
    }
  }
  store.watch(follow);
}
