// What the first view needs: what is in focus, and the first page of its events.
import { ask } from './api.js';
import { startQuery, thingsQuery, timelineQuery } from './queries.js';
import { toThing } from './to-thing.js';

// A small page first, so that the first view is soon there.
const FIRST = 250;

async function mostAdopted(signal) {
  const data = await ask(startQuery(), signal);
  return { found: data.frameworks.edges.map((edge) => toThing(edge.node)), lost: [] };
}

async function things(ids, signal) {
  const data = await ask(thingsQuery(ids), signal);
  return { found: data.nodes.filter(Boolean).map(toThing), lost: ids.filter((_, index) => !data.nodes[index]) };
}

const events = ({ found }, signal) => (found.length ? ask(timelineQuery(found, { first: FIRST }), signal) : {});

/** Promises: `named` is {found, lost} of these ids, or of the most adopted framework for none; `page` holds the events. */
export function firstAnswers(ids, signal) {
  const named = ids.length ? things(ids, signal) : mostAdopted(signal);
  const page = named.then((both) => events(both, signal));
  // Whoever waits for them tells what went wrong; until then nobody does.
  for (const answer of [named, page]) answer.catch(() => {});
  return { named, page };
}
