// A button that shows a thing in the panel.
import { el } from './dom.js';
import { glyph } from './glyph.js';
import { NODE_KINDS, kindOfId } from './kinds.js';

export function linkTo({ id, name, kind }, store) {
  const show = () => store.choose({ pick: id });
  return el(
    'button',
    { type: 'button', class: 'link', 'data-key': `to ${id}`, on: { click: show } },
    glyph(NODE_KINDS[kind ?? kindOfId(id)]),
    name,
  );
}
