// The loaded events of the chosen kinds; the same array as long as neither changes.
let known = { events: null, kinds: null, shown: [] };

export function shownEvents({ state, data }) {
  const events = data.events ?? [];
  const kinds = state.kinds.join();
  if (known.events !== events || known.kinds !== kinds) {
    known = { events, kinds, shown: kinds ? events.filter((event) => state.kinds.includes(event.kind)) : events };
  }
  return known.shown;
}
