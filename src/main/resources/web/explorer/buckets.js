// Counts events by spans of time, with their running total; what has no date counts nowhere.
const STARTS = {
  MONTH: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1),
  QUARTER: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % 3), 1),
  YEAR: (date) => Date.UTC(date.getUTCFullYear(), 0, 1),
  DECADE: (date) => Date.UTC(date.getUTCFullYear() - (date.getUTCFullYear() % 10), 0, 1),
};
const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120 };

const next = (start, bucket) => new Date(start).setUTCMonth(new Date(start).getUTCMonth() + MONTHS[bucket]);

/** [{start, end, done, open, cumulative}] in order; `open` counts what is announced or planned. */
export function toBuckets(events, bucket) {
  const counts = new Map();
  for (const event of events) {
    const when = event.start ?? event.end;
    if (when === null) continue;
    const start = STARTS[bucket](new Date(when));
    if (!counts.has(start)) counts.set(start, { start, end: next(start, bucket), done: 0, open: 0 });
    counts.get(start)[event.status === 'DONE' ? 'done' : 'open'] += 1;
  }
  let cumulative = 0;
  return [...counts.values()]
    .sort((a, b) => a.start - b.start)
    .map((each) => ({ ...each, cumulative: (cumulative += each.done + each.open) }));
}
