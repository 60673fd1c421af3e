// A node of the API as a thing of the page: {id, kind, name}.
import { kindOfId } from './kinds.js';

export const toThing = (node) => ({
  id: node.id,
  kind: node.__typename ?? kindOfId(node.id),
  name: node.name ?? node.title ?? node.label ?? node.id,
});
