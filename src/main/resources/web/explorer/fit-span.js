// The span of time that shows all dated events with room for their labels, as [start, end] in milliseconds.
const YEAR = 365.25 * 86_400_000;

export function fitSpan(events, width, labelOf) {
  const dated = events.filter((event) => event.at !== null);
  if (!dated.length) return [Date.now() - 10 * YEAR, Date.now()];
  const least = dated.reduce((value, event) => Math.min(value, event.start ?? event.at), Infinity);
  const most = dated.reduce((value, event) => Math.max(value, event.end ?? event.at), -Infinity);
  const some = Math.max((most - least) * 0.03, YEAR / 12);
  let span = [least - some, most + some];
  for (let round = 0; round < 4; round += 1) {
    const perMs = width / (span[1] - span[0]);
    const room = (event) => Math.min(labelOf(event), width / 3) + 28;
    const end = dated.reduce(
      (value, event) => Math.max(value, (event.end ?? event.at) + room(event) / perMs),
      -Infinity,
    );
    const start = dated.reduce((value, event) => Math.min(value, (event.start ?? event.at) - 34 / perMs), Infinity);
    span = [Math.min(least - some, start), Math.max(most + some, end)];
  }
  return span;
}
