// Whether something may have happened between two days; what has no date has no place in a range.
import { DAY_MS, dayStart } from './time.js';

export function inRange({ start, end }, from, to) {
  if (!from && !to) return true;
  if (start === null && end === null) return false;
  const after = !from || (end ?? Infinity) >= dayStart(from);
  const before = !to || (start ?? end) < dayStart(to) + DAY_MS;
  return after && before;
}
