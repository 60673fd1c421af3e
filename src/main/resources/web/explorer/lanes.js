// Sorts events into lanes: by who acts, by the framework that it is about, or by what is compared.

export function laneMode(chosen, things) {
  if (chosen && (chosen !== 'compared' || things.length > 1)) return chosen;
  if (things.length > 1) return 'compared';
  return ['Organisation', 'Person'].includes(things[0]?.kind) ? 'what' : 'who';
}

function others(event, things) {
  const replaced = event.replaced ? ` for ${event.replaced.name}` : '';
  const single = things.length === 1 ? things[0].id : '';
  return { replaced, single };
}

const WORDS = { BUILT_ON: 'built on', CONTRIBUTED: 'contributed to', MERGED_INTO: 'merged into' };
const verb = (event) => WORDS[event.kind] ?? event.kind.toLowerCase();

/** What stands beside a mark: what its lane does not say already. */
export function markText(event, mode, things) {
  const { replaced, single } = others(event, things);
  if (mode === 'who') {
    return event.object.id === single ? `${verb(event)}${replaced}` : `${verb(event)} ${event.object.name}${replaced}`;
  }
  if (mode === 'what') {
    return event.subject.id === single
      ? `${verb(event)}${replaced}`
      : `${event.subject.name} ${verb(event)}${replaced}`;
  }
  return event.foci.some((index) => things[index].id === event.object.id)
    ? event.kind === 'ADOPTED'
      ? event.subject.name
      : `${event.subject.name} ${verb(event)}`
    : `${verb(event)} ${event.object.name}`;
}

const KEYS = {
  who: (event) => [event.subject],
  what: (event) => [event.object],
  compared: (event, things) => event.foci.map((index) => things[index]),
};

/** Lanes as {id, name, events}; those whose story starts first stand first, what is compared in its own order. */
export function toLanes(events, mode, things) {
  const lanes = new Map();
  for (const event of events) {
    for (const { id, name } of KEYS[mode](event, things)) {
      if (!lanes.has(id)) lanes.set(id, { id, name, events: [] });
      lanes.get(id).events.push(event);
    }
  }
  const sorted = [...lanes.values()].map((lane) => ({
    ...lane,
    first: lane.events.reduce((least, event) => Math.min(least, event.at ?? Infinity), Infinity),
  }));
  const place = (lane) => things.findIndex((thing) => thing.id === lane.id);
  return mode === 'compared'
    ? sorted.sort((a, b) => place(a) - place(b))
    : sorted.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}
