// Every question that the page asks, as text and variables. GraphiQL opens the same.
import { kindOfId } from './kinds.js';

const NODE = `fragment Thing on Node {
  __typename
  id
  ... on Entity { name }
  ... on Article { title publishedAt }
  ... on Event { label kind status earliest latest }
}`;

const EVENT = `fragment Happening on Event {
  id
  kind
  status
  certainty
  earliest
  latest
  precision
  dateBasis
  storyCount
  label
  subject { __typename id ... on Entity { name } }
  object { id name }
  replaced { id name }
}`;

export function startQuery() {
  return {
    query: `query MostAdopted {
  frameworks(first: 1, orderBy: [{ field: ADOPTERS_COUNT, direction: DESC }]) { edges { node { __typename id name } } }
}`,
    variables: {},
  };
}

export function factsQuery() {
  return {
    query: `query HowMuchThereIs {
  statistics { articles events organisations frameworks people providers topics loadedAt }
}`,
    variables: {},
  };
}

export function thingsQuery(ids) {
  return { query: `query Things($ids: [ID!]!) {\n  nodes(ids: $ids) { ...Thing }\n}\n${NODE}`, variables: { ids } };
}

// How the events of a thing that has no timeline of its own are found.
const ROAD = {
  Person: (id) => ({ subject: { some: { id: { eq: id } } } }),
  Article: (id) => ({ evidence: { some: { id: { eq: id } } } }),
  Provider: (id) => ({ evidence: { some: { provider: { some: { id: { eq: id } } } } } }),
  Topic: (id) => ({ evidence: { some: { topics: { some: { id: { eq: id } } } } } }),
  Event: (id) => ({ id: { eq: id } }),
};

const PAGE = 'pageInfo { hasNextPage endCursor } totalCount';

function lane(thing, index, bucket) {
  const name = { Framework: 'framework', Organisation: 'organisation' }[thing.kind];
  if (!name) {
    return {
      declared: `$f${index}: EventFilter!, $after${index}: String`,
      field: `t${index}: events(filter: $f${index}, first: $first, after: $after${index}, orderBy: [{ field: EARLIEST }]) {
    edges { node { ...Happening } } ${PAGE}
  }`,
      variables: ({ kinds }) => ({
        [`f${index}`]: { and: [ROAD[thing.kind](thing.id), ...(kinds ? [{ kind: { in: kinds } }] : [])] },
      }),
    };
  }
  return {
    declared: `$n${index}: String!, $after${index}: String`,
    field: `t${index}: timeline(${name}: $n${index}, kinds: $kinds, from: $from, to: $to${bucket ? ', bucket: $bucket' : ''}) {
    ${bucket ? 'buckets { start count cumulative }\n    ' : ''}entries(first: $first, after: $after${index}) { edges { node { event { ...Happening } } } ${PAGE} }
  }`,
    variables: () => ({ [`n${index}`]: thing.name }),
    timeline: true,
  };
}

const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value && value.length !== 0));

/** The events of up to five things; `after` holds a cursor for each thing that goes on, `bucket` asks for buckets. */
export function timelineQuery(things, { kinds, from, to, bucket, first, after = {} }) {
  const lanes = things.map((thing, index) => ({ index, ...lane(thing, index, bucket) }));
  const timelines = lanes.some((each) => each.timeline);
  const shared = `$kinds: [EventKind!], $from: Date, $to: Date${bucket ? ', $bucket: Bucket' : ''}`;
  const declared = ['$first: Int', ...(timelines ? [shared] : []), ...lanes.map((each) => each.declared)];
  const variables = Object.assign(
    { first },
    timelines ? given({ kinds, from, to, bucket }) : {},
    ...lanes.map((each) => each.variables({ kinds: kinds?.length ? kinds : null })),
    ...Object.entries(after).map(([index, cursor]) => ({ [`after${index}`]: cursor })),
  );
  return {
    query: `query Events(${declared.join(', ')}) {\n  ${lanes.map((each) => each.field).join('\n  ')}\n}\n${EVENT}`,
    variables,
  };
}

const LINKS = 'links { id kind source target label }';

export function graphQuery(centres, { depths, limit, relationships }) {
  const fields = centres.map(
    (
      _,
      index,
    ) => `g${index}: neighbourhood(of: $of${index}, depth: ${depths[index] ?? 1}, limit: $limit, relationships: $relationships) {
    truncated nodes { ...Thing } ${LINKS}
  }`,
  );
  const declared = centres.map((_, index) => `$of${index}: ID!`).join(', ');
  return {
    query: `query Surroundings(${declared}, $limit: Int, $relationships: [RelationshipKind!]) {\n  ${fields.join('\n  ')}\n}\n${NODE}`,
    variables: Object.assign({ limit, relationships }, ...centres.map((id, index) => ({ [`of${index}`]: id }))),
  };
}

export function pathsQuery([from, to], relationships) {
  return {
    query: `query Ways($from: ID!, $to: ID!, $relationships: [RelationshipKind!]) {
  paths(from: $from, to: $to, maxLength: 6, first: 5, relationships: $relationships) {
    length nodes { ...Thing } ${LINKS}
  }
}
${NODE}`,
    variables: { from, to, relationships },
  };
}

/** The events between things that are shown: the dates of their relationships. */
export function datesQuery(ids) {
  return {
    query: `query Dates($ids: [ID!]) {
  events(first: 1000, filter: { subject: { some: { id: { in: $ids } } }, object: { some: { id: { in: $ids } } } }) {
    edges { node { ...Happening } }
  }
}
${EVENT}`,
    variables: { ids },
  };
}

const EVIDENCE = `evidence(first: 20) {
      totalCount
      edges {
        properties { quote field start end rule certainty }
        node { id title excerpt body url publishedAt provider { name domain } }
      }
    }`;

export function evidenceQuery(filter) {
  return {
    query: `query Evidence($filter: EventFilter!) {
  events(filter: $filter, first: 10) {
    edges { node { ...Happening ${EVIDENCE} } }
  }
}
${EVENT}`,
    variables: { filter },
  };
}

export function articleQuery(id) {
  return {
    query: `query Article($id: ID!) {
  article(id: $id) {
    id title excerpt body url publishedAt language
    provider { id name domain }
    mentions(first: 40) { totalCount edges { properties { count name firstOffset } node { __typename id name } } }
  }
}`,
    variables: { id },
  };
}

const ABOUT = {
  Organisation: 'domain foundedOn mentionedIn { totalCount } events { totalCount }',
  Framework: 'homepage releasedOn language licence mentionedIn { totalCount } events { totalCount }',
  Person: 'mentionedIn { totalCount } events { totalCount }',
  Provider: 'domain articles { totalCount }',
  Topic: 'articles { totalCount }',
};

export function thingQuery(id) {
  const kind = kindOfId(id);
  return {
    query: `query Thing($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on ${kind} { name aliases unlisted ${ABOUT[kind]} }
  }
}`,
    variables: { id },
  };
}

export function suggestQuery(text) {
  return {
    query: `query Suggestions($text: String!) {
  suggest(text: $text, first: 20) { name node { __typename id ... on Entity { name } } }
  search(text: $text, kinds: [ARTICLE], first: 4) { edges { highlight node { id ... on Article { title publishedAt } } } }
}`,
    variables: { text },
  };
}

export function searchQuery(text, first) {
  return {
    query: `query Search($text: String!, $first: Int) {
  search(text: $text, first: $first) {
    totalCount
    edges { highlight node { ...Thing ... on Article { provider { name } } } }
  }
}
${NODE}`,
    variables: { text, first },
  };
}
