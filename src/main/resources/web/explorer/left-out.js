// How many relationships of a thing a limit left out: those that the API counts, less those that are shown.
import { ask } from './api.js';
import { kindOfId } from './kinds.js';

const FIELDS = {
  Organisation: {
    ADOPTED: ['adopted'],
    DROPPED: ['dropped'],
    DEVELOPED: ['developed'],
    CONTRIBUTED_TO: ['contributedTo'],
    SUBJECT: ['events'],
    MENTIONS: ['mentionedIn'],
    RENAMED_TO: ['renamedFrom'],
    PART_OF: ['parts'],
    AFFILIATED_WITH: ['people'],
    OWNED_BY: ['owns'],
    CONCERNS: ['topics'],
  },
  Framework: {
    ADOPTED: ['adopters'],
    DROPPED: ['droppedBy'],
    DEVELOPED: ['developers'],
    CONTRIBUTED_TO: ['contributors'],
    BUILT_ON: ['builtOn', 'dependents'],
    MERGED_INTO: ['mergedFrom'],
    SUCCEEDED_BY: ['predecessors'],
    OBJECT: ['events'],
    SUBJECT: ['subjectOf'],
    REPLACED: ['replacedIn'],
    MENTIONS: ['mentionedIn'],
    CONCERNS: ['topics'],
  },
  Person: { SUBJECT: ['events'], AFFILIATED_WITH: ['affiliations'], MENTIONS: ['mentionedIn'] },
  Topic: { ABOUT: ['articles'], CONCERNS: ['concerns'], BROADER: ['broader', 'narrower'] },
  Provider: { PUBLISHED_BY: ['articles'] },
  Article: {
    ABOUT: ['topics'],
    RELATED_TO: ['related', 'relatedBy'],
    SAME_STORY_AS: ['sameStory'],
    MENTIONS: ['mentions'],
    EVIDENCED_BY: ['events'],
  },
  Event: { EVIDENCED_BY: ['evidence'] },
};

const fieldsOf = (kind, relationships) => relationships.flatMap((name) => FIELDS[kind][name] ?? []);

function question(ids, relationships) {
  const fields = ids.map((id, index) => {
    const kind = kindOfId(id);
    const counts = fieldsOf(kind, relationships).map((field) => `${field} { totalCount }`);
    return counts.length ? `n${index}: node(id: $i${index}) { id ... on ${kind} { ${counts.join(' ')} } }` : '';
  });
  return {
    query: `query HowMany(${ids.map((_, index) => `$i${index}: ID!`).join(', ')}) { ${fields.join('\n')} }`,
    variables: Object.fromEntries(ids.map((id, index) => [`i${index}`, id])),
  };
}

/** [{id, count}] of the things that the limit cut something from. */
export async function leftOut(ids, graph, relationships, signal) {
  const asked = ids.filter((id) => fieldsOf(kindOfId(id), relationships).length);
  if (!asked.length) return [];
  const answer = await ask(question(asked, relationships), signal);
  return Object.values(answer)
    .filter(Boolean)
    .map(({ id, ...counts }) => {
      const all = Object.values(counts).reduce((sum, each) => sum + each.totalCount, 0);
      const shown = graph.links.filter((link) => link.source === id || link.target === id).length;
      return { id, count: Math.max(0, all - shown) };
    })
    .filter(({ count }) => count);
}
