// The primitives of a timeline at one moment, and what can be hit in it.
/* global d3 */
import { AXIS, itemsOf, rowMiddle } from './timeline-layout.js';
import { dateSpread, eventMark } from './event-marks.js';
import { DAY_MS, dayStart, tickText, ticksOf } from './time.js';
import { fitText, textWidth } from './text-width.js';

function axis(scale, layout, height, colour) {
  const ticks = ticksOf(scale, layout.chart / 90).filter((tick) => scale(tick) < layout.right - 6);
  const least = layout.left - (layout.undated ? 0 : 30);
  const fits = (tick, text) => scale(tick) - textWidth(text, 12, 600) / 2 >= least;
  const whole = ticks.find((tick) => fits(tick, tickText(tick, true)));
  return ticks.flatMap((tick) => {
    const x = Math.round(scale(tick)) + 0.5;
    const text = tickText(tick, tick === whole);
    const name = {
      t: 'text',
      x,
      y: AXIS / 2,
      text,
      anchor: 'middle',
      size: 12,
      weight: /^\d+$/.test(text) ? 600 : 400,
      fill: colour('--muted'),
    };
    const line = { t: 'line', x1: x, y1: AXIS, x2: x, y2: height, stroke: colour('--line') };
    return fits(tick, text) ? [line, name] : [line];
  });
}

function band(scale, view, layout, height, colour) {
  const { from, to } = view;
  if (!from && !to) return [];
  const left = from ? Math.max(layout.left, scale(dayStart(from))) : layout.left;
  const right = to ? Math.min(layout.right, scale(dayStart(to) + DAY_MS)) : layout.right;
  return right > left
    ? [{ t: 'rect', x: left, y: AXIS, w: right - left, h: height - AXIS, fill: colour('--tint'), alpha: 0.6 }]
    : [];
}

function clusterShapes(item, x, y, colour) {
  const chosen = {
    t: 'rect',
    x: x - 13,
    y: y - 9,
    w: 26,
    h: 18,
    r: 9,
    fill: colour('--raised'),
    stroke: colour('--strong-line'),
    width: 1.2,
  };
  return [
    chosen,
    {
      t: 'text',
      x,
      y: y + 0.5,
      text: item.events.length > 99 ? '99+' : String(item.events.length),
      anchor: 'middle',
      size: 11,
      weight: 600,
      fill: colour('--ink'),
    },
  ];
}

function ring(x, y, colour, focused, several) {
  const half = several ? 15 : 11;
  return {
    t: 'rect',
    x: x - half,
    y: y - 11,
    w: 2 * half,
    h: 22,
    r: 11,
    fill: null,
    stroke: colour('--accent'),
    width: focused ? 3 : 2,
  };
}

function item(each, y, view, scale, layout, colour) {
  const x = (ms) => scale(ms);
  const event = each.events[0];
  const at = scale(event.at);
  const chosen = each.events.some((one) => one.id === view.pick);
  const faded = each.events.every((one) => !view.inRange(one));
  const shapes =
    each.events.length > 1
      ? clusterShapes(each, at, y, colour)
      : [...dateSpread(event, x, y, colour), eventMark(event, at, y, colour, colour('--surface'))];
  // A mark out of sight takes its label with it, which would be cut.
  const label = each.text && at >= layout.left
    ? [
        {
          t: 'text',
          x: at - each.at + each.right - each.label + 5,
          y: y + 0.5,
          text: each.text,
          size: 12,
          fill: colour('--ink'),
        },
      ]
    : [];
  if (chosen || each.events.some((one) => one.id === view.at))
    shapes.unshift(
      ring(
        at,
        y,
        colour,
        each.events.some((one) => one.id === view.at),
        each.events.length > 1,
      ),
    );
  return [...shapes, ...label].map((shape) => (faded ? { ...shape, alpha: (shape.alpha ?? 1) * 0.28 } : shape));
}

function undatedItems(lane, y, view, layout, colour, hits) {
  const undated = lane.events.filter((event) => event.at === null);
  if (!undated.length) return [];
  const x = layout.names + layout.undated / 2 - 4;
  const alone = { events: undated };
  hits.push({ x0: x - 14, x1: x + 14, y0: y - 11, y1: y + 11, events: undated });
  const mark =
    undated.length > 1
      ? clusterShapes(alone, x, y, colour)
      : [eventMark(undated[0], x, y, colour, colour('--surface'))];
  return undated.some((event) => event.id === view.pick || event.id === view.at)
    ? [ring(x, y, colour, false, undated.length > 1), ...mark]
    : mark;
}

function laneShapes(lane, top, view, scale, layout, colour, hits, perMs) {
  const chart = [];
  const shown = itemsOf(lane, perMs, layout);
  const shift = layout.left - view.span[0] * perMs;
  for (const each of shown) {
    if (each.right + shift < layout.left || each.left + shift > layout.right) continue;
    const y = top + rowMiddle(each.row, layout.narrow);
    chart.push(...item(each, y, view, scale, layout, colour));
    const left = Math.min(each.left, each.at - 11) + shift;
    hits.push({ x0: Math.max(layout.left, left), x1: each.right + shift, y0: y - 11, y1: y + 11, events: each.events });
  }
  const y = layout.narrow ? top + 13 : top + rowMiddle(0, false);
  const name = layout.narrow
    ? {
        t: 'text',
        x: layout.left + 2,
        y,
        text: fitText(lane.name, layout.chart - 8, 13, 600),
        size: 13,
        weight: 600,
        fill: colour('--ink'),
        halo: colour('--surface'),
      }
    : {
        t: 'text',
        x: 12,
        y,
        text: fitText(lane.name, layout.names - 22, 13, 500),
        size: 13,
        weight: 500,
        fill: colour('--ink'),
      };
  return {
    behind: [
      {
        t: 'line',
        x1: 0,
        y1: Math.round(top + lane.height) + 0.5,
        x2: layout.right + 14,
        y2: Math.round(top + lane.height) + 0.5,
        stroke: colour('--line'),
      },
    ],
    chart,
    front: [name, ...undatedItems(lane, top + rowMiddle(0, layout.narrow), view, layout, colour, hits)],
  };
}

/**
 * {shapes, hits} for a view {span, scroll, height, width, from, to, pick, at, inRange}.
 * `hits` are boxes with the events that stand in them.
 */
export function timelineScene(layout, view, colour) {
  const scale = d3.scaleUtc().domain(view.span).range([layout.left, layout.right]);
  const perMs = layout.chart / (view.span[1] - view.span[0]);
  const hits = [];
  const parts = [];
  for (const lane of layout.lanes) {
    const top = AXIS + lane.top - view.scroll;
    if (top + lane.height < AXIS || top > view.height) continue;
    parts.push(laneShapes(lane, top, view, scale, layout, colour, hits, perMs));
  }
  const chartClip = [layout.left - 1, AXIS, layout.right + 14 - layout.left, view.height - AXIS];
  const undated = layout.undated
    ? [
        {
          t: 'text',
          x: layout.names + layout.undated / 2 - 4,
          y: AXIS / 2,
          text: 'no date',
          anchor: 'middle',
          size: 11,
          fill: colour('--muted'),
        },
      ]
    : [];
  const top = { t: 'line', x1: 0, y1: AXIS - 0.5, x2: view.width, y2: AXIS - 0.5, stroke: colour('--line') };
  const shapes = [
    { clip: chartClip, shapes: band(scale, view, layout, view.height, colour) },
    { clip: [0, AXIS, view.width, view.height - AXIS], shapes: parts.flatMap((part) => part.behind) },
    {
      clip: [layout.left - 30, 0, layout.right + 44 - layout.left, view.height],
      shapes: axis(scale, layout, view.height, colour),
    },
    { clip: chartClip, shapes: parts.flatMap((part) => part.chart) },
    { clip: [0, AXIS, view.width, view.height - AXIS], shapes: parts.flatMap((part) => part.front) },
    ...undated,
    top,
  ];
  return { shapes, hits: hits.filter((hit) => hit.y1 > AXIS) };
}
