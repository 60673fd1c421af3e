// What the graph view asks: the surroundings of what is in focus and of what was opened.
import { RELATIONSHIPS, kindOfId } from './kinds.js';
import { graphQuery } from './queries.js';

const inGroups = (...groups) => Object.keys(RELATIONSHIPS).filter((name) => groups.includes(RELATIONSHIPS[name].group));

/** The relationships that are followed: the chosen ones, or those that say most about what is in focus. */
export function relationshipsOf(state) {
  if (state.rels.length) return state.rels;
  const kinds = new Set(state.focus.map(kindOfId));
  if ([...kinds].every((kind) => ['Framework', 'Organisation'].includes(kind))) return inGroups('Facts');
  return kinds.has('Event') ? inGroups('Facts', 'Events') : inGroups('Facts', 'News');
}

export function graphRequest(state) {
  const centres = [...new Set([...state.focus, ...state.open])];
  return graphQuery(centres, {
    depths: state.focus.map(() => Number(state.depth)),
    limit: Number(state.limit),
    relationships: relationshipsOf(state),
  });
}
