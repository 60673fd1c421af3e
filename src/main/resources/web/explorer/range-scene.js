// The primitives of the overview below the stage: a bar a bucket, and the running total as a stepped curve.
/* global d3 */
import { textWidth } from './text-width.js';
import { tickText, ticksOf } from './time.js';

const TOP = 14;
const AXIS = 18;

function bars(buckets, x, y, base, colour) {
  return buckets.flatMap(({ start, end, done, open }) => {
    const left = x(start) + 0.5;
    const w = Math.max(2, x(end) - x(start) - 1.5);
    return [
      { t: 'rect', x: left, y: y(done), w, h: base - y(done), fill: colour('--accent'), alpha: 0.75 },
      ...(open
        ? [
            {
              t: 'rect',
              x: left + 0.75,
              y: y(done + open) + 0.75,
              w: w - 1.5,
              h: y(done) - y(done + open) - 1.5,
              fill: null,
              stroke: colour('--accent'),
              width: 1.5,
            },
          ]
        : []),
    ];
  });
}

function curve(buckets, x, right, base, colour) {
  const most = buckets.at(-1).cumulative;
  const y = d3.scaleLinear([0, most], [base, TOP]);
  const points = [
    [x(buckets[0].start), base],
    ...buckets.flatMap((each, index) => [
      [x(each.end), y(each.cumulative)],
      ...(buckets[index + 1] ? [[x(buckets[index + 1].start), y(each.cumulative)]] : []),
    ]),
    [right, y(most)],
  ];
  return { t: 'poly', points, stroke: colour('--names'), width: 1.8 };
}

const number = (value) => value.toLocaleString('en');

/** What the curve ends at, and left of it what the tallest bar stands for. */
function figures(buckets, undated, x, [left, right], colour) {
  const bold = { t: 'text', size: 11, weight: 600, halo: colour('--surface') };
  const more = undated && right - left > 500 ? `, ${number(undated)} more without a date` : '';
  const total = `${number(buckets.at(-1).cumulative)} in all${more}`;
  const tallest = d3.greatest(buckets, ({ done, open }) => done + open);
  const most = tallest.done + tallest.open;
  const peak = `${number(most)} ${most === 1 ? 'event' : 'events'}`;
  const free = right - textWidth(total, 11, 600) - textWidth(peak, 11, 600) / 2 - 12;
  const middle = Math.min((x(tallest.start) + x(tallest.end)) / 2, free);
  return [
    { ...bold, x: right - 2, y: TOP - 7, text: total, anchor: 'end', fill: colour('--names') },
    { ...bold, x: middle, y: TOP - 5, text: peak, anchor: 'middle', fill: colour('--accent') },
  ];
}

/** {shapes, x}: `x` is the scale of time; `undated` events are in no bucket. */
export function rangeScene(buckets, undated, span, { left, width, height }, colour) {
  const right = width - 14;
  const base = height - AXIS;
  const x = d3.scaleUtc(span, [left, right]);
  const days = ticksOf(x, (right - left) / 90);
  const whole = days.find((tick) => x(tick) > left + 20);
  const text = (tick) => tickText(tick, tick === whole);
  const ticks = days.flatMap((tick) => [
    { t: 'text', x: x(tick), y: height - 7, text: text(tick), anchor: 'middle', size: 11, fill: colour('--muted') },
    { t: 'line', x1: x(tick), y1: base, x2: x(tick), y2: base + 4, stroke: colour('--strong-line') },
  ]);
  const line = { t: 'line', x1: left, y1: base + 0.5, x2: right, y2: base + 0.5, stroke: colour('--strong-line') };
  if (!buckets.length) return { shapes: [line], x };
  const most = d3.max(buckets, ({ done, open }) => done + open);
  const y = d3.scaleLinear([0, most], [base, TOP + 4]);
  return {
    shapes: [
      ...ticks,
      line,
      ...bars(buckets, x, y, base, colour),
      curve(buckets, x, right, base, colour),
      ...figures(buckets, undated, x, [left, right], colour),
    ],
    x,
  };
}
