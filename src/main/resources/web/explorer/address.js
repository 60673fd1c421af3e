// The state as the query part of an address, and back. What stands at its first value is left out; what cannot be
// read is taken for its first value.
import { EVENT_KINDS, NODE_KINDS, RELATIONSHIPS } from './kinds.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[a-z]+:[^,~@\s]+$/;

const text = { first: '', read: (value) => value, write: (value) => value };
const id = { first: '', read: (value) => (ID.test(value) ? value : ''), write: (value) => value };
const ids = (most) => ({
  first: [],
  read: (value) => [...new Set(value.split(',').filter((each) => ID.test(each)))].slice(0, most),
  write: (value) => value.join(','),
});
const day = {
  first: '',
  read: (value) => (DAY.test(value) && !isNaN(Date.parse(value)) ? value : ''),
  write: (value) => value,
};
const oneOf = (...values) => ({
  first: values[0],
  read: (value) => (values.includes(value) ? value : values[0]),
  write: (value) => value,
});
const someOf = (values) => ({
  first: [],
  read: (value) => value.split(',').filter((each) => values.includes(each)),
  write: (value) => value.join(','),
});
const span = {
  first: null,
  read: (value) => {
    const ends = value.split('~').map(Date.parse);
    return ends.length === 2 && ends[0] < ends[1] ? ends : null;
  },
  write: (value) => (value ? value.map((end) => new Date(end).toISOString().slice(0, 16) + 'Z').join('~') : ''),
};
const pins = {
  first: {},
  read: (value) =>
    Object.fromEntries(
      value
        .split(',')
        .map((each) => /^(.+)@(-?\d+)~(-?\d+)$/.exec(each))
        .filter((match) => match && ID.test(match[1]))
        .map((match) => [match[1], [Number(match[2]), Number(match[3])]]),
    ),
  write: (value) =>
    Object.entries(value)
      .map(([node, [x, y]]) => `${node}@${Math.round(x)}~${Math.round(y)}`)
      .join(','),
};

const PARTS = {
  focus: ids(5),
  view: oneOf('timeline', 'graph'),
  as: oneOf('picture', 'table'),
  kinds: someOf(Object.keys(EVENT_KINDS)),
  lanes: oneOf('', 'who', 'what', 'compared'),
  from: day,
  to: day,
  span,
  bucket: oneOf('YEAR', 'MONTH', 'QUARTER', 'DECADE'),
  pick: text,
  depth: oneOf('1', '2', '3'),
  limit: oneOf('100', '25', '300', '1000'),
  rels: someOf(Object.keys(RELATIONSHIPS)),
  hide: someOf(Object.keys(NODE_KINDS)),
  open: ids(40),
  start: id,
  path: ids(2),
  pins,
  sort: text,
  q: text,
};

export function readAddress(search) {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(PARTS).map(([name, part]) => [name, given.has(name) ? part.read(given.get(name)) : part.first]),
  );
}

export function writeAddress(state) {
  const written = Object.entries(PARTS)
    .map(([name, part]) => [name, part.write(state[name]), part.write(part.first)])
    .filter(([, value, first]) => value && value !== first)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%(?:3A|2C|40|7E)/g, decodeURIComponent)}`);
  return written.length ? `?${written.join('&')}` : '';
}
