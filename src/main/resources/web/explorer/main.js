// Wires the parts of the page: one store, what keeps it loaded, and the views that are drawn from it.
import { createFilters } from './filters-view.js';
import { createFocus } from './focus-view.js';
import { createPanel } from './panel-view.js';
import { createRange } from './range-view.js';
import { createSearch } from './search-view.js';
import { createStage } from './stage-view.js';
import { createStore } from './store.js';
import { createViews } from './views-view.js';
import { factsLine } from './facts-line.js';
import { keepTimeline } from './load-timeline.js';
import { startFrom } from './start-from.js';
import { themeSwitch } from './theme-switch.js';

// What the first view does without is fetched behind it, so that it is there when it is wanted.
const BEHIND = ['graph-view', 'load-graph', 'table-view', 'event-part', 'link-part', 'found-part', 'exports'].map(
  (name) => `./${name}.js`,
);

const part = (id) => document.getElementById(id);
const store = createStore();

const announce = (text) => (part('announcer').textContent = text);

themeSwitch(part('theme'));
part('search').append(
  createSearch('search', {
    label: 'Search articles, organisations, frameworks, people',
    placeholder: 'Search: PyTorch, OpenAI, “service mesh” …',
    onThing: (id) => store.choose(id.startsWith('article:') ? { pick: id } : startFrom(store.state, id)),
    onText: (q) => store.choose({ q, pick: '' }),
  }).root,
);
createFocus(part('focus'), store);
const stage = createStage(part('stage'), part('notice'), store, announce);
createViews(part('views'), store, stage);
createFilters(part('filters'), store, stage);
createRange(part('range'), store);
createPanel(part('panel'), store);
keepTimeline(store);
store.tell();

// The first view comes first; where it fails, nothing more is asked.
let told = false;
store.watch((state, { timeline }) => {
  if (told || !['ready', 'empty'].includes(timeline?.status)) return;
  told = true;
  factsLine(part('facts'));
  for (const name of BEHIND) import(name).catch(() => {});
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  event.preventDefault();
  part('search-input').focus();
});
