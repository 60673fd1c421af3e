// The two-handled range of time, on an overview of buckets; it holds for the timeline and for the graph.
import { el } from './dom.js';
import { colours } from './colours.js';
import { paintCanvas } from './paint-canvas.js';
import { rangeScene } from './range-scene.js';
import { shownEvents } from './shown-events.js';
import { toBuckets } from './buckets.js';
import { DAY_MS, dayStart, isoDay } from './time.js';

const HEIGHT = 92;
const BUCKETS = { MONTH: 'month', QUARTER: 'quarter', YEAR: 'year', DECADE: 'decade' };
const STEPS = { ArrowLeft: -30, ArrowDown: -30, ArrowRight: 30, ArrowUp: 30, PageDown: -365, PageUp: 365 };

function extent(buckets) {
  if (!buckets.length) return [Date.now() - 3650 * DAY_MS, Date.now()];
  const [start, end] = [buckets[0].start, buckets.at(-1).end];
  return [start - (end - start) * 0.01, end + (end - start) * 0.01];
}

export function createRange(root, store) {
  const canvas = el('canvas', {
    class: 'drawing',
    role: 'img',
    'aria-label': 'Events over time: a bar a span, and their running total',
  });
  const handle = (side, word) =>
    el('div', { class: `handle ${side}`, role: 'slider', tabindex: '0', 'aria-label': word, 'data-side': side });
  const handles = { from: handle('from', 'From day'), to: handle('to', 'To day') };
  const shades = { from: el('div', { class: 'shade' }), to: el('div', { class: 'shade' }) };
  const select = el(
    'select',
    { id: 'bucket', on: { change: () => store.choose({ bucket: select.value }) } },
    ...Object.entries(BUCKETS).map(([value, text]) => el('option', { value, text })),
  );
  const told = el('output', { class: 'told' });
  const clear = el('button', {
    type: 'button',
    class: 'quiet small',
    text: 'All time',
    on: { click: () => store.choose({ from: '', to: '' }) },
  });
  const bar = el(
    'div',
    { class: 'range-bar' },
    el('label', { for: 'bucket', text: 'Events per' }),
    select,
    told,
    clear,
  );
  const plot = el('div', { class: 'plot' }, canvas, shades.from, shades.to, handles.from, handles.to);
  root.append(bar, plot);
  let drawn = null;
  let span = null;

  const limits = () => [isoDay(span[0]), isoDay(span[1])];
  const dayOf = (side) => store.state[side] || limits()[side === 'from' ? 0 : 1];

  function set(side, ms, replace) {
    const [least, most] = span;
    const other = dayStart(dayOf(side === 'from' ? 'to' : 'from'));
    const held = side === 'from' ? Math.min(Math.max(ms, least), other) : Math.max(Math.min(ms, most), other);
    const open = side === 'from' ? held <= least : held >= most - DAY_MS;
    store.choose({ [side]: open ? '' : isoDay(held) }, { replace });
  }

  function place(side) {
    const at = drawn(dayStart(dayOf(side)) + (side === 'to' && store.state.to ? DAY_MS : 0));
    const [left, right] = drawn.range();
    const x = Math.min(right, Math.max(left, at));
    handles[side].style.left = `${x}px`;
    const [start, end] = side === 'from' ? [left, x] : [x, right];
    shades[side].style.left = `${start}px`;
    shades[side].style.width = `${end - start}px`;
    const attributes = {
      'aria-valuemin': Math.round(span[0] / DAY_MS),
      'aria-valuemax': Math.round(span[1] / DAY_MS),
      'aria-valuenow': Math.round(dayStart(dayOf(side)) / DAY_MS),
      'aria-valuetext': store.state[side] || 'no limit',
    };
    Object.entries(attributes).forEach(([name, value]) => handles[side].setAttribute(name, value));
  }

  function draw() {
    if (!root.isConnected || !store.data.events) return;
    const width = plot.clientWidth;
    const events = shownEvents(store);
    const buckets = toBuckets(events, store.state.bucket);
    const undated = events.length - (buckets.at(-1)?.cumulative ?? 0);
    span = extent(buckets);
    const ratio = window.devicePixelRatio || 1;
    Object.assign(canvas, { width: Math.round(width * ratio), height: HEIGHT * ratio });
    canvas.style.width = `${width}px`;
    canvas.style.height = `${HEIGHT}px`;
    const scene = rangeScene(buckets, undated, span, { left: 14, width, height: HEIGHT }, colours());
    drawn = scene.x;
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    paintCanvas(context, scene.shapes);
    select.value = store.state.bucket;
    const { from, to } = store.state;
    told.textContent = from || to ? `${from || 'start'} to ${to || 'today'}` : 'Drag the handles to choose a time';
    clear.hidden = !from && !to;
    place('from');
    place('to');
    root.dataset.ready = 'yes';
  }

  Object.entries(handles).forEach(([side, node]) => {
    node.addEventListener('pointerdown', (event) => {
      node.setPointerCapture(event.pointerId);
      node.focus();
      history.pushState(null, '', location.href);
    });
    node.addEventListener('pointermove', (event) => {
      if (node.hasPointerCapture(event.pointerId))
        set(side, drawn.invert(event.clientX - plot.getBoundingClientRect().left).getTime(), true);
    });
    node.addEventListener('keydown', (event) => {
      if (event.key === 'Home' || event.key === 'End') set(side, event.key === 'Home' ? span[0] : span[1], false);
      else if (STEPS[event.key]) set(side, dayStart(dayOf(side)) + STEPS[event.key] * DAY_MS, false);
      else return;
      event.preventDefault();
    });
  });
  new ResizeObserver(draw).observe(plot);
  store.watch(draw, ({ from, to, kinds, bucket }, { events }) => [from, to, kinds, bucket, events]);
  return { draw };
}
