// What can be done with a thing: make it the focus, compare it, find ways from it, and open, fold or pin it in the graph.
import { el } from './dom.js';
import { startFrom } from './start-from.js';

const MOST = 5;
const button = (key, text, deed) =>
  el('button', { type: 'button', class: 'small', 'data-key': key, on: { click: deed } }, text);

function ways(id, store) {
  const { start } = store.state;
  if (start === id) return button('way', 'Leave the path', () => store.choose({ start: '', path: [] }));
  if (start)
    return button('way', 'Find paths to here', () =>
      store.choose({ path: [start, id], start: '', view: 'graph', as: 'picture', pick: '' }),
    );
  return button('way', 'Find paths from here', () => store.choose({ start: id }));
}

function inGraph(id, store) {
  const { state } = store;
  if (state.view !== 'graph' || !store.data.graph?.nodes.some((node) => node.id === id)) return [];
  const opened = state.open.includes(id) || state.focus.includes(id);
  const pinned = id in state.pins;
  const without = Object.fromEntries(Object.entries(state.pins).filter(([each]) => each !== id));
  const at = store.data.graph.places?.get(id) ?? { x: 0, y: 0 };
  return [
    state.focus.includes(id)
      ? null
      : opened
        ? button('expand', 'Collapse', () => store.choose({ open: state.open.filter((each) => each !== id) }))
        : button('expand', 'Expand', () => store.choose({ open: [...state.open, id] })),
    pinned
      ? button('pin', 'Unpin', () => store.choose({ pins: without }))
      : button('pin', 'Pin', () => store.choose({ pins: { ...state.pins, [id]: [at.x, at.y] } })),
  ];
}

export function startButtons({ id }, store) {
  const { focus, view } = store.state;
  const alone = focus.length === 1 && focus[0] === id;
  return el(
    'div',
    { class: 'deeds' },
    alone
      ? null
      : button('focus', view === 'graph' ? 'Graph around it' : 'Its timeline', () =>
          store.choose(startFrom(store.state, id)),
        ),
    alone || focus.includes(id) || focus.length >= MOST
      ? null
      : button('add', 'Compare', () => store.choose({ focus: [...focus, id], span: null, pick: '', lanes: '' })),
    ways(id, store),
    ...inGraph(id, store),
  );
}
