// The kinds of thing, event and relationship of the served schema: words, shapes and the names of their colours.
// A shape is a symbol of d3, a colour is a custom property of theme.css.

export const NODE_KINDS = {
  Organisation: {
    kind: 'ORGANISATION',
    word: 'Organisation',
    many: 'Organisations',
    shape: 'symbolCircle',
    colour: '--organisation',
  },
  Framework: { kind: 'FRAMEWORK', word: 'Framework', many: 'Frameworks', shape: 'symbolSquare', colour: '--framework' },
  Person: { kind: 'PERSON', word: 'Person', many: 'People', shape: 'symbolTriangle', colour: '--person' },
  Topic: { kind: 'TOPIC', word: 'Topic', many: 'Topics', shape: 'symbolDiamond', colour: '--topic' },
  Provider: { kind: 'PROVIDER', word: 'Provider', many: 'Providers', shape: 'symbolWye', colour: '--provider' },
  Article: { kind: 'ARTICLE', word: 'Article', many: 'Articles', shape: 'symbolCross', colour: '--article' },
  Event: { kind: 'EVENT', word: 'Event', many: 'Events', shape: 'symbolStar', colour: '--event' },
};

export const EVENT_KINDS = {
  ADOPTED: { word: 'adopted', shape: 'symbolCircle', colour: '--adopted' },
  DROPPED: { word: 'dropped', shape: 'symbolTimes', colour: '--dropped' },
  BUILT_ON: { word: 'built on', shape: 'symbolSquare', colour: '--built-on' },
  DEVELOPED: { word: 'developed', shape: 'symbolTriangle', colour: '--developed' },
  RELEASED: { word: 'released', shape: 'symbolStar', colour: '--released' },
  CONTRIBUTED: { word: 'contributed to', shape: 'symbolDiamond', colour: '--contributed' },
  MERGED_INTO: { word: 'merged into', shape: 'symbolWye', colour: '--merged' },
};

export const STATUSES = {
  DONE: { word: 'done' },
  ANNOUNCED: { word: 'announced' },
  PLANNED: { word: 'planned' },
};

// `event` is the kind of the events that a relationship is derived from.
const fact = (word, event) => ({ word, group: 'Facts', event });
export const RELATIONSHIPS = {
  ADOPTED: fact('adopted', 'ADOPTED'),
  DROPPED: fact('dropped', 'DROPPED'),
  DEVELOPED: fact('developed', 'DEVELOPED'),
  CONTRIBUTED_TO: fact('contributed to', 'CONTRIBUTED'),
  BUILT_ON: fact('built on', 'BUILT_ON'),
  MERGED_INTO: fact('merged into', 'MERGED_INTO'),
  SUCCEEDED_BY: fact('succeeded by'),
  RENAMED_TO: fact('renamed to'),
  PART_OF: fact('part of'),
  OWNED_BY: fact('owned by'),
  AFFILIATED_WITH: fact('belongs to'),
  SUBJECT: { word: 'subject', group: 'Events' },
  OBJECT: { word: 'object', group: 'Events' },
  REPLACED: { word: 'replaced', group: 'Events' },
  EVIDENCED_BY: { word: 'told by', group: 'Events' },
  MENTIONS: { word: 'mentions', group: 'News' },
  PUBLISHED_BY: { word: 'published by', group: 'News' },
  ABOUT: { word: 'about', group: 'News' },
  RELATED_TO: { word: 'related to', group: 'News' },
  SAME_STORY_AS: { word: 'same story as', group: 'News' },
  CONCERNS: { word: 'concerns', group: 'News' },
  BROADER: { word: 'part of topic', group: 'News' },
};

/** The name of the colour of a relationship: that of the events behind it. */
export const linkColour = ({ kind }) => EVENT_KINDS[RELATIONSHIPS[kind]?.event]?.colour ?? '--edge';

/** The kind of the thing that bears an id: `framework:pytorch` is a Framework. */
export function kindOfId(id) {
  const prefix = id.slice(0, id.indexOf(':')).toUpperCase();
  return Object.keys(NODE_KINDS).find((name) => NODE_KINDS[name].kind === prefix) ?? 'Article';
}
