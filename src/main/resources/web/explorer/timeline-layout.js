// Where everything of a timeline stands: columns, lanes with their rows, and the height of it all.
import { pack } from './pack.js';
import { fitSpan } from './fit-span.js';
import { markText } from './lanes.js';
import { fitText, textWidth } from './text-width.js';

const ROW = 20;
const LONGEST_LABEL = 230;
export const AXIS = 30;

function columns(width, lanes) {
  const narrow = width < 620;
  const widest = lanes.reduce((value, lane) => Math.max(value, textWidth(lane.name, 13, 500)), 60);
  const names = narrow ? 0 : Math.min(190, widest + 26);
  const undated = lanes.some((lane) => lane.events.some((event) => event.at === null)) ? 52 : 0;
  const left = names + undated + (narrow && !undated ? 10 : 0);
  return { narrow, names, undated, left, right: width - 14 };
}

const sorted = (events) => [...events].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));

function place(lanes, most, perMs, textOf, narrow) {
  let top = 0;
  return lanes.map((lane) => {
    const events = sorted(lane.events);
    const items = pack(events, perMs, most, textOf, textWidth);
    const rows = items.reduce((value, item) => Math.max(value, item.row + 1), 1);
    const placed = { ...lane, events, top, rows, height: rows * ROW + 7 + (narrow ? 18 : 0), packed: null };
    top += placed.height;
    return placed;
  });
}

/** A layout of lanes (see lanes.js) for a width. */
export function timelineLayout(lanes, mode, things, width) {
  const frame = columns(width, lanes);
  const texts = new Map();
  const textOf = (event) => {
    if (!texts.has(event)) texts.set(event, fitText(markText(event, mode, things), LONGEST_LABEL));
    return texts.get(event);
  };
  const events = lanes.flatMap((lane) => lane.events);
  const chart = frame.right - frame.left;
  const labels = events.length < 2000 ? (event) => textWidth(textOf(event)) : () => 60;
  const fit = fitSpan(events, chart, labels);
  const most = mode === 'compared' ? Math.max(4, Math.floor(24 / lanes.length)) : 3;
  const placed = place(lanes, most, chart / (fit[1] - fit[0]), textOf, frame.narrow);
  const last = placed.at(-1);
  return { ...frame, lanes: placed, fit, chart, textOf, height: AXIS + (last ? last.top + last.height : 0) + 8 };
}

/** The items of a lane at a scale, kept until the scale changes. */
export function itemsOf(lane, perMs, layout) {
  if (lane.packed?.perMs !== perMs)
    lane.packed = { perMs, items: pack(lane.events, perMs, lane.rows, layout.textOf, textWidth) };
  return lane.packed.items;
}

/** Where the middle of a row stands in its lane. */
export const rowMiddle = (row, narrow) => 3 + (narrow ? 18 : 0) + row * ROW + ROW / 2;
