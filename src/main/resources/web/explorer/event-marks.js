// How an event is drawn: its kind by shape and colour, done filled, announced ringed, planned ringed and dashed, an
// uncertain date as a bar or, open at one end, as a tail.
import { EVENT_KINDS } from './kinds.js';

// An area of a symbol is what its points span: those with points out look larger than they are.
const SHARE = { symbolStar: 0.85, symbolTimes: 0.75, symbolDiamond: 0.85 };
const size = (event, shape) => (92 + Math.min(3, Math.log2(event.storyCount || 1)) * 22) * (SHARE[shape] ?? 1);
const THIN = new Set(['symbolTimes']);

export function eventMark(event, x, y, colour, surface) {
  const { shape, colour: name } = EVENT_KINDS[event.kind];
  const done = event.status === 'DONE';
  const thin = THIN.has(shape);
  return {
    t: 'mark',
    shape,
    x,
    y,
    size: size(event, shape),
    fill: thin ? null : done ? colour(name) : surface,
    stroke: done && !thin ? surface : colour(name),
    width: thin ? 2.6 : done ? 1.2 : 2,
    dash: event.status === 'PLANNED' ? [2.5, 2] : undefined,
  };
}

export function dateSpread(event, x, y, colour) {
  const name = colour(EVENT_KINDS[event.kind].colour);
  const mark = x(event.at);
  if (event.start === null)
    return [{ t: 'line', x1: mark - 26, y1: y, x2: mark, y2: y, stroke: name, width: 2, dash: [3, 3] }];
  if (event.end === null)
    return [{ t: 'line', x1: mark, y1: y, x2: mark + 26, y2: y, stroke: name, width: 2, dash: [3, 3] }];
  const [left, right] = [x(event.start), x(event.end + 86_400_000)];
  if (event.precision === 'DAY' || right - left < 6) return [];
  return [{ t: 'rect', x: left, y: y - 4, w: right - left, h: 8, r: 4, fill: name, alpha: 0.28 }];
}
