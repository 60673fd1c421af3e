// The timeline on the stage: draws it, zooms, moves, and lets events be chosen by pointer and keys.
/* global d3 */
import { el } from './dom.js';
import { colours } from './colours.js';
import { inRange } from './in-range.js';
import { laneMode, toLanes } from './lanes.js';
import { paintCanvas } from './paint-canvas.js';
import { timelineLayout } from './timeline-layout.js';
import { timelineScene } from './timeline-scene.js';
import { shownEvents } from './shown-events.js';
import { onCanvas } from './timeline-gestures.js';
import { DAY_MS, whenText } from './time.js';

const HELP =
  'Timeline. Left and right arrows go through the events in time, up and down through the lanes; Enter shows the evidence; plus, minus and zero zoom. The table says the same as text.';

export function createTimeline(store, announce) {
  const canvas = el('canvas', {
    class: 'drawing',
    tabindex: '0',
    role: 'application',
    'aria-label': HELP,
    id: 'timeline',
  });
  const spacer = el('div', { class: 'spacer' });
  const scroller = el('div', { class: 'scroller' }, el('div', { class: 'sticky' }, canvas), spacer);
  const tip = el('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
  const root = el('div', { class: 'timeline' }, scroller, tip);
  const self = { root, canvas, layout: null, hits: [], at: '', known: {} };
  let frame = 0;

  const mode = () => laneMode(store.state.lanes, store.data.things);
  const width = () => scroller.clientWidth || 800;

  function relayout() {
    const { things } = store.data;
    const events = shownEvents(store);
    const key = [store.state.lanes, width()].join(' ');
    if (self.known.events === events && self.known.key === key) return;
    self.known = { events, key };
    self.layout = timelineLayout(toLanes(events, mode(), things), mode(), things, width());
    spacer.style.height = `${self.layout.height}px`;
    canvas.parentElement.style.marginBottom = `-${scroller.clientHeight}px`;
  }

  self.span = () => store.state.span ?? self.layout.fit;
  self.view = (height, scroll) => ({
    span: self.span(),
    scroll,
    height,
    width: width(),
    pick: store.state.pick,
    at: document.activeElement === canvas ? self.at : '',
    from: store.state.from,
    to: store.state.to,
    inRange: (event) => inRange(event, store.state.from, store.state.to),
  });

  function size(height) {
    const ratio = window.devicePixelRatio || 1;
    const [w, h] = [Math.round(width() * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
    canvas.style.width = `${width()}px`;
    canvas.style.height = `${height}px`;
    return ratio;
  }

  function draw() {
    frame = 0;
    if (!root.isConnected || !store.data.events) return;
    relayout();
    const height = scroller.clientHeight;
    const ratio = size(height);
    const scene = timelineScene(self.layout, self.view(height, scroller.scrollTop), colours());
    self.hits = scene.hits;
    const context = canvas.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width(), height);
    paintCanvas(context, scene.shapes);
    if (!root.dataset.shown) performance.mark('first view');
    root.dataset.shown = 'yes';
    root.dataset.events = String(store.data.events.length);
  }

  self.draw = () => {
    if (!frame) frame = requestAnimationFrame(draw);
  };

  self.hitAt = (x, y) => self.hits.findLast((hit) => x >= hit.x0 && x <= hit.x1 && y >= hit.y0 && y <= hit.y1);

  self.zoom = (factor, middle = 0.5) => {
    const [start, end] = self.span();
    const length = Math.min(Math.max((end - start) * factor, 2 * DAY_MS), 120 * 365 * DAY_MS);
    const fixed = start + (end - start) * middle;
    store.choose({ span: [fixed - length * middle, fixed + length * (1 - middle)] }, { replace: true });
  };
  /** Shows so many days around what is chosen, or else around the event that is nearest to the middle. */
  self.show = (days) => {
    const [start, end] = self.span();
    const chosen = new Set([self.at, ...store.state.pick.split('+')]);
    const far = (event) => (chosen.has(event.id) ? -1 : Math.abs(event.at - (start + end) / 2));
    const all = self.layout.lanes.flatMap((lane) => lane.events.map((event) => ({ event, lane })));
    const nearest = d3.least(
      all.filter(({ event }) => event.at !== null),
      ({ event }) => far(event),
    );
    const middle = nearest?.event.at ?? (start + end) / 2;
    const half = (days * DAY_MS) / 2;
    store.choose({ span: [middle - half, middle + half] });
    if (nearest) scroller.scrollTop = nearest.lane.top - scroller.clientHeight / 2;
  };
  self.move = (share) => {
    const [start, end] = self.span();
    const by = (end - start) * share;
    store.choose({ span: [start + by, end + by] }, { replace: true });
  };
  self.scrollBy = (by) => (scroller.scrollTop += by);

  self.pick = (hit) => {
    if (!hit) return;
    if (hit.events.length === 1) store.choose({ pick: hit.events[0].id });
    else self.open(hit.events);
  };

  /** Looks closer at a cluster, or shows it as a list where time does not tell its events apart. */
  self.open = (events) => {
    const times = events.map((event) => event.at).filter((at) => at !== null);
    const [least, most] = [Math.min(...times), Math.max(...times)];
    if (times.length > 1 && most - least > 3 * DAY_MS) {
      const some = (most - least) * 0.4;
      store.choose({ span: [least - some, most + some * 2.5] });
    } else store.choose({ pick: events.map((event) => event.id).join('+') });
  };

  self.point = (hit, x, y) => {
    tip.hidden = !hit;
    canvas.style.cursor = hit ? 'pointer' : '';
    if (!hit) return;
    const lines = hit.events
      .slice(0, 6)
      .map((event) =>
        el(
          'div',
          {},
          el('b', { text: event.label }),
          ` · ${whenText(event)}${event.status === 'DONE' ? '' : ` · ${event.status.toLowerCase()}`}`,
        ),
      );
    tip.replaceChildren(...lines, hit.events.length > 6 ? `and ${hit.events.length - 6} more` : '');
    tip.style.left = `${Math.max(4, Math.min(x + 12, width() - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > scroller.clientHeight ? y - tip.offsetHeight - 12 : y + 18}px`;
  };

  /** Goes to an event, brings it into view and says it. */
  self.goTo = (event, laneIndex) => {
    self.at = event.id;
    const lane = self.layout.lanes[laneIndex];
    const [start, end] = self.span();
    if (event.at !== null && (event.at < start || event.at > end)) {
      store.choose({ span: [event.at - (end - start) / 2, event.at + (end - start) / 2] }, { replace: true });
    }
    if (lane.top < scroller.scrollTop) scroller.scrollTop = lane.top;
    if (lane.top + lane.height + 40 > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = lane.top + lane.height + 40 - scroller.clientHeight;
    announce(`${lane.name}: ${event.label}, ${whenText(event)}, ${event.status.toLowerCase()}`);
    self.draw();
  };

  onCanvas(canvas, self, store);
  scroller.addEventListener('scroll', self.draw, { passive: true });
  new ResizeObserver(self.draw).observe(scroller);
  return self;
}
