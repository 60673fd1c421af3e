// Days and moments: the API's days are UTC, and so is everything that is drawn.
/* global d3 */

export const DAY_MS = 86_400_000;

/** Milliseconds of the start of a day such as `2018-03-14`; null for null. */
export function dayStart(day) {
  return day ? Date.parse(`${day}T00:00:00Z`) : null;
}

export function isoDay(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

const LONG = { DAY: '%-d %B %Y', MONTH: '%B %Y', YEAR: '%Y' };

function quarter(ms) {
  const date = new Date(ms);
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}

const written = (ms, precision) =>
  precision === 'QUARTER' ? quarter(ms) : d3.utcFormat(LONG[precision] ?? LONG.DAY)(ms);

/** When an event happened, in words that claim no more than is known. */
export function whenText({ start, end, precision }) {
  if (start === null && end === null) return 'date not told';
  if (start === null) return `by ${written(end, 'DAY')}`;
  if (end === null) return `from ${written(start, 'DAY')}`;
  if (precision !== 'UNKNOWN' && written(start, precision) === written(end, precision))
    return written(start, precision);
  return start === end ? written(start, 'DAY') : `between ${written(start, 'DAY')} and ${written(end, 'DAY')}`;
}

/** The ticks of a scale of time, some so many, a day apart at least. */
export function ticksOf(scale, count) {
  const ticks = scale.ticks(Math.max(2, Math.floor(count)));
  return ticks[1] - ticks[0] < DAY_MS ? scale.ticks(d3.utcDay) : ticks;
}

/** A tick by the coarsest unit that starts there; `whole` adds the year that it is in. */
export function tickText(date, whole) {
  if (!date.getUTCMonth() && date.getUTCDate() === 1) return d3.utcFormat('%Y')(date);
  return d3.utcFormat(`${date.getUTCDate() === 1 ? '%b' : '%-d %b'}${whole ? ' %Y' : ''}`)(date);
}
