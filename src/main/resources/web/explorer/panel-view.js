// The panel beside the stage: what is chosen, and the words that it stands on.
import { ask } from './api.js';
import { el } from './dom.js';
import { articleQuery, evidenceQuery, searchQuery, thingQuery } from './queries.js';
import { RELATIONSHIPS } from './kinds.js';
import { refill } from './refill.js';
import { thingPart } from './thing-part.js';
import { toEvent } from './to-event.js';
import { troublePart } from './trouble-part.js';

const evidence = async (filter, signal) =>
  (await ask(evidenceQuery(filter), signal)).events.edges.map(({ node }) => ({
    ...toEvent(node),
    evidence: node.evidence,
  }));

const some = (id) => ({ some: { id: { eq: id } } });

/** The events that stand behind a relationship: the filter that finds them, or null where there are none. */
function behind({ kind, source, target }) {
  const event = RELATIONSHIPS[kind]?.event;
  if (event) return { kind: { eq: event }, subject: some(source), object: some(target) };
  if (source.startsWith('event:')) return { id: { eq: source } };
  return null;
}

async function loadLink(link, store, signal) {
  const filter = behind(link);
  const events = filter ? await evidence(filter, signal) : [];
  const told =
    !filter && link.source.startsWith('article:') ? (await ask(articleQuery(link.source), signal)).article : null;
  return (await import('./link-part.js')).linkPart(link, events, told, store);
}

const found = async ({ search }, store) => (await import('./found-part.js')).foundPart(search, store);
const article = async (answer, store) => (await import('./article-part.js')).articlePart(answer.article, store);

async function load(store, signal) {
  const { pick, q, focus } = store.state;
  if (!pick && q) return found(await ask(searchQuery(q, 30), signal), store);
  const chosen = pick || focus[0] || '';
  const link = chosen.includes('~') ? store.data.graph?.links.find((each) => each.id === chosen) : null;
  if (link) return loadLink(link, store, signal);
  if (chosen.startsWith('event:')) {
    const ids = chosen.split('+');
    const events = await evidence(ids.length > 1 ? { id: { in: ids.slice(0, 10) } } : { id: { eq: ids[0] } }, signal);
    return (await import('./event-part.js')).eventPart(events, store, ids.length);
  }
  if (chosen.startsWith('article:')) return article(await ask(articleQuery(chosen), signal), store);
  if (!chosen || chosen.includes('~'))
    return el('p', { class: 'muted', text: 'Choose an event or a relationship to see who says so.' });
  return thingPart((await ask(thingQuery(chosen), signal)).node, store, !pick);
}

export function createPanel(root, store) {
  let running = null;
  let key = null;
  let failed = false;

  async function draw() {
    running?.abort();
    const mine = (running = new AbortController());
    const { pick } = store.state;
    root.setAttribute('aria-busy', 'true');
    const wanted = [pick, store.state.q, store.state.focus[0]].join(' ');
    try {
      const part = await load(store, mine.signal);
      failed = false;
      refill(root, pick || store.state.q ? close() : null, part);
      if (key !== null && key !== wanted) root.scrollTop = 0;
      key = wanted;
    } catch (trouble) {
      if (trouble.name === 'AbortError') return;
      failed = true;
      refill(root, troublePart(trouble, draw));
    } finally {
      if (running === mine) root.removeAttribute('aria-busy');
    }
  }

  const close = () =>
    el(
      'button',
      {
        type: 'button',
        class: 'close',
        'aria-label': 'Close',
        'data-key': 'close',
        on: { click: () => store.choose({ pick: '', q: '' }) },
      },
      '×',
    );

  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !(store.state.pick || store.state.q)) return;
    store.choose({ pick: '', q: '' });
    document.querySelector('#stage canvas')?.focus();
  });
  const inGraph = ({ view, start, path, open, pins }, { graph }) =>
    view === 'graph' ? [graph?.links, start, path, open, pins] : [0, start, path, open, 0];
  store.watch(draw, (state, data) => [
    state.pick,
    state.q,
    state.focus[0],
    state.view,
    state.focus.length,
    ...inGraph(state, data),
  ]);
  // Where the stage was tried again with success, the panel need not be tried on its own.
  store.watch(
    () => failed && draw(),
    (state, { timeline }) => [timeline?.status === 'ready'],
  );
  return { root };
}
