// A search box with suggestions while typing: entities by name, articles by their text.
import { ask } from './api.js';
import { el } from './dom.js';
import { glyph } from './glyph.js';
import { NODE_KINDS, kindOfId } from './kinds.js';
import { marked } from './marked.js';
import { suggestQuery } from './queries.js';

const WAIT_MS = 140;
const FIRST = ['Framework', 'Organisation', 'Person'];

function ranked(suggestions, text) {
  const starts = (each) => (each.name.toLowerCase().startsWith(text.toLowerCase()) ? 0 : 1);
  const kind = (each) => (FIRST.includes(each.node.__typename) ? 0 : 1);
  return suggestions
    .map((each, place) => ({ each, place }))
    .sort(
      (a, b) =>
        starts(a.each) - starts(b.each) ||
        kind(a.each) - kind(b.each) ||
        a.each.name.length - b.each.name.length ||
        a.place - b.place,
    )
    .map(({ each }) => each)
    .slice(0, 8);
}

function options(data, text) {
  const entities = ranked(data.suggest, text).map(({ name, node }) => ({
    id: node.id,
    kind: node.__typename,
    name: node.name ?? name,
    also: node.name && node.name !== name ? name : '',
  }));
  const articles = data.search.edges.map(({ highlight, node }) => ({
    id: node.id,
    kind: 'Article',
    name: node.title,
    highlight,
  }));
  return [...entities, ...articles];
}

/** `onThing(id)` when a suggestion is chosen; `onText(text)` when words are to be looked for. */
export function createSearch(name, { label, placeholder, onThing, onText, onClose }) {
  const list = el('ul', {
    id: `${name}-options`,
    role: 'listbox',
    'aria-label': 'Suggestions',
    class: 'options',
    hidden: true,
  });
  const input = el('input', {
    id: `${name}-input`,
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  });
  const note = el('span', { class: 'unseen', role: 'status' });
  let shown = [];
  let active = -1;
  let timer = 0;
  let running = null;

  function open(is) {
    list.hidden = !is;
    input.setAttribute('aria-expanded', String(is));
    if (!is) input.removeAttribute('aria-activedescendant');
  }

  function choose(option) {
    open(false);
    input.value = '';
    onThing(option.id);
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === index)));
    if (index >= 0) {
      input.setAttribute('aria-activedescendant', `${name}-option-${index}`);
      list.children[index].scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function item(option, index) {
    const words = option.highlight ? marked(option.highlight) : option.name;
    return el(
      'li',
      {
        id: `${name}-option-${index}`,
        role: 'option',
        'aria-selected': 'false',
        on: { pointerdown: (event) => event.preventDefault(), click: () => choose(option) },
      },
      glyph(NODE_KINDS[option.kind] ?? NODE_KINDS[kindOfId(option.id)]),
      el('span', { class: 'words' }, words, option.also ? el('small', { text: ` also ${option.also}` }) : null),
      el('small', { text: NODE_KINDS[option.kind].word }),
    );
  }

  function show(found) {
    shown = found;
    active = -1;
    list.replaceChildren(...found.map(item));
    note.textContent = found.length ? `${found.length} suggestions` : 'No suggestions; Enter looks in all texts';
    open(found.length > 0);
  }

  async function suggest() {
    const text = input.value.trim();
    running?.abort();
    if (!text) return show([]);
    running = new AbortController();
    try {
      show(options(await ask(suggestQuery(text), running.signal), text));
    } catch (trouble) {
      if (trouble.name !== 'AbortError') show([]);
    }
  }

  const keys = {
    ArrowDown: () => activate(Math.min(shown.length - 1, active + 1)),
    ArrowUp: () => activate(Math.max(-1, active - 1)),
    Escape: () => {
      if (list.hidden) onClose?.();
      open(false);
    },
    Enter: () => {
      clearTimeout(timer);
      running?.abort();
      if (active >= 0 && !list.hidden) return choose(shown[active]);
      open(false);
      if (input.value.trim() && onText) onText(input.value.trim());
    },
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, WAIT_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  input.addEventListener('blur', () => open(false));
  input.addEventListener('focus', () => shown.length && input.value && open(true));
  return { root: el('div', { class: 'combobox' }, input, list, note), input };
}
