// The stage: the chosen view, or in its place what keeps it from being shown.
import { Trouble } from './api.js';
import { createTimeline } from './timeline-view.js';
import { el } from './dom.js';
import { troublePart } from './trouble-part.js';

const loading = (text) =>
  el('div', { class: 'waiting' }, el('span', { class: 'spinner', 'aria-hidden': 'true' }), text);

const VIEWS = {
  async graph(store, announce) {
    const [{ createGraph }, { keepGraph }] = await Promise.all([import('./graph-view.js'), import('./load-graph.js')]);
    keepGraph(store);
    return createGraph(store, announce);
  },
  table: async (store) => (await import('./table-view.js')).createTable(store),
};

export function createStage(root, notice, store, announce) {
  const stage = { timeline: createTimeline(store, announce), graph: null, table: null };
  const coming = new Set();
  let trouble = null;
  let missing = null;

  /** Fetches the code of a view that the first one does without. */
  async function bring(name) {
    if (coming.has(name)) return;
    coming.add(name);
    try {
      stage[name] = await VIEWS[name](store, announce);
    } catch {
      missing = new Trouble('The service does not answer.', 'Start it again (newsgraph serve), then reload the page.');
    }
    store.tell();
  }

  const isUnseen = ({ view, as }) => (view === 'graph' && !stage.graph) || (as === 'table' && !stage.table);

  const again = (name) => () => store.keep({ [name]: { status: 'again' } });

  function source() {
    const { timeline = { status: 'loading' }, around = { status: 'loading' }, graph } = store.data;
    if (missing && isUnseen(store.state)) return { failed: missing };
    if (timeline.status === 'failed') return { failed: timeline.trouble, name: 'timeline' };
    if (timeline.status === 'empty')
      return { empty: 'There are no frameworks yet. Load articles: newsgraph load PATH' };
    if (store.state.view !== 'graph')
      return timeline.status === 'ready' || store.data.events ? {} : { wait: 'Loading the timeline …' };
    if (around.status === 'failed') return { failed: around.trouble, name: 'around' };
    return around.status === 'ready' || graph ? {} : { wait: 'Loading the graph …' };
  }

  function empty() {
    const { lost = [], things, timeline } = store.data;
    if (timeline?.status !== 'ready') return null;
    if (lost.length && !things.length)
      return `Nothing in the graph is called ${lost.join(', ')}. Look for it by the search box.`;
    if (store.state.view === 'timeline' && !store.data.events.length)
      return 'No event is known of this. The graph shows what it has to do with; the search box finds others.';
    return null;
  }

  function put(node) {
    if (root.firstChild !== node || root.childNodes.length !== 1) root.replaceChildren(node);
  }

  function draw() {
    if (store.state.view === 'graph') bring('graph');
    if (store.state.as === 'table') bring('table');
    const { failed, name, wait, empty: none } = source();
    if (failed) {
      if (trouble !== failed) root.replaceChildren(troublePart(failed, name && again(name)));
      trouble = failed;
      return;
    }
    trouble = null;
    const nothing = none ?? empty();
    if (wait) return put(loading(wait));
    if (nothing) return root.replaceChildren(el('p', { class: 'waiting', text: nothing }));
    if (isUnseen(store.state)) return put(loading('Loading the view …'));
    const { view, as } = store.state;
    const shown = as === 'table' ? stage.table : stage[view];
    put(shown.root);
    if (view === 'graph' && as !== 'table') stage.graph.update();
    shown.draw();
    note();
  }

  function note() {
    const { view } = store.state;
    const { timeline, events = [], graph, around } = store.data;
    const name = (id) => graph?.nodes.find((node) => node.id === id)?.name ?? id;
    const lines = [];
    if (view === 'timeline' && timeline?.more) lines.push(`${events.length} of ${timeline.total} events are loaded.`);
    if (view === 'graph' && around?.status === 'ready') {
      for (const { id, count } of graph.left ?? [])
        lines.push(`${count} relationships of ${name(id)} are left out by the limit.`);
      if (store.state.path.length === 2)
        lines.push(
          graph.ways.length
            ? `${graph.ways.length} ${graph.ways.length === 1 ? 'path' : 'paths'} from ${name(store.state.path[0])} to ${name(store.state.path[1])}, the shortest of ${graph.ways[0].length} ${graph.ways[0].length === 1 ? 'step' : 'steps'}.`
            : 'There is no path between the two of at most 6 steps: choose more relationships.',
        );
    }
    if (store.state.start)
      lines.push(`Paths start at ${name(store.state.start)}: choose another node and then “Find paths to here”.`);
    const text = lines.join(' ');
    if (notice.textContent !== text) notice.textContent = text;
  }

  store.watch(draw);
  new MutationObserver(() => (stage.timeline.draw(), stage.graph?.refresh())).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
  return stage;
}
