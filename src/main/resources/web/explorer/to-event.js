// An event of the API as the page uses it. `at` is where its mark stands, null where no date is known.
import { dayStart } from './time.js';

const named = (thing) => (thing ? { id: thing.id, name: thing.name ?? thing.id, kind: thing.__typename } : null);

export function toEvent(node) {
  const start = dayStart(node.earliest);
  const end = dayStart(node.latest);
  return {
    ...node,
    start,
    end,
    at: start === null ? end : end === null ? start : (start + end) / 2,
    subject: named(node.subject) ?? { id: '', name: '?' },
    object: { ...named(node.object), kind: 'Framework' },
    replaced: named(node.replaced),
  };
}
