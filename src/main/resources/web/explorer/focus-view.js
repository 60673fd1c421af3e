// What the views are about: up to five things, each to be left out, and a box to add one for comparison.
import { el } from './dom.js';
import { refill } from './refill.js';
import { glyph } from './glyph.js';
import { NODE_KINDS } from './kinds.js';
import { createSearch } from './search-view.js';

const MOST = 5;

export function createFocus(root, store) {
  let adding = false;

  function add(id) {
    adding = false;
    const focus = [...new Set([...store.state.focus, id])].slice(0, MOST);
    store.choose({ focus, span: null, pick: '', lanes: '' });
  }

  function chip(thing, single) {
    const leave = () =>
      store.choose({ focus: store.state.focus.filter((id) => id !== thing.id), span: null, lanes: '', pick: '' });
    const about = el(
      'button',
      {
        type: 'button',
        class: 'about',
        'data-key': thing.id,
        title: 'Show what is known about it',
        on: { click: () => store.choose({ pick: thing.id }) },
      },
      glyph(NODE_KINDS[thing.kind], { size: 18 }),
      thing.name,
    );
    return el(
      'li',
      { class: 'chip' },
      about,
      single
        ? null
        : el(
            'button',
            {
              type: 'button',
              class: 'leave',
              'aria-label': `Leave out ${thing.name}`,
              'data-key': `leave ${thing.id}`,
              on: { click: leave },
            },
            '×',
          ),
    );
  }

  function adder() {
    if (!adding) {
      const start = () => {
        adding = true;
        draw();
        root.querySelector('input').focus();
      };
      return el('button', { type: 'button', class: 'quiet', 'data-key': 'compare', on: { click: start } }, '+ Compare');
    }
    const stop = () => {
      adding = false;
      draw();
      root.querySelector('[data-key=compare]')?.focus();
    };
    return createSearch('compare', {
      label: 'Compare with',
      placeholder: 'Compare with…',
      onThing: add,
      onText: null,
      onClose: stop,
    }).root;
  }

  function draw() {
    const { things = [] } = store.data;
    if (
      adding &&
      root.querySelector('#compare-input') === document.activeElement &&
      root.querySelectorAll('.chip').length === things.length
    )
      return;
    const title = el(
      'h2',
      { class: 'focus-title' },
      el(
        'ul',
        { class: 'chips', 'aria-label': 'In focus' },
        things.map((thing) => chip(thing, things.length === 1)),
      ),
    );
    refill(root, title, things.length && things.length < MOST ? adder() : null);
  }

  store.watch(draw, (state, { things }) => [things]);
}
