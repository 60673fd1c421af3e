// Pointer, wheel and keys on the graph.
/* global d3 */
import { el } from './dom.js';
import { NODE_KINDS } from './kinds.js';

const REACH = 16;

function here(event, canvas) {
  const box = canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function nodeAt(graph, x, y) {
  let best = null;
  let least = REACH;
  for (const node of graph.shown.nodes) {
    const place = graph.places.get(node.id);
    if (!place) continue;
    const far = Math.hypot(graph.transform.applyX(place.x) - x, graph.transform.applyY(place.y) - y);
    if (far < least) [best, least] = [node, far];
  }
  return best;
}

function linkAt(graph, x, y) {
  let best = null;
  let least = 7;
  const bent = graph.view().bent;
  for (const link of graph.shown.links) {
    const [a, b] = [graph.places.get(link.source), graph.places.get(link.target)];
    if (!a || !b) continue;
    const far = distance(
      [x, y],
      graph.transform.apply([a.x, a.y]),
      graph.transform.apply([b.x, b.y]),
      bent.get(link.id) ?? 0,
    );
    if (far < least) [best, least] = [link, far];
  }
  return best;
}

/** How far a point is from a course between two others that bends (see graph-scene.js). */
function distance([x, y], [ax, ay], [bx, by], bend) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy) || 1;
  const along = ((x - ax) * dx + (y - ay) * dy) / length / length;
  if (along < 0.04 || along > 0.96) return Infinity;
  const aside = ((y - ay) * dx - (x - ax) * dy) / length;
  return Math.abs(aside - bend * 2 * along * (1 - along));
}

export function expand(store, id) {
  const { open, focus } = store.state;
  if (focus.includes(id)) return;
  store.choose({ open: open.includes(id) ? open.filter((each) => each !== id) : [...open, id] });
}

function tell(graph, x, y) {
  const node = nodeAt(graph, x, y);
  const link = node || graph.isLarge() ? null : linkAt(graph, x, y);
  const { tip, canvas } = graph;
  canvas.style.cursor = node || link ? 'pointer' : 'grab';
  tip.hidden = !node && !link;
  if (tip.hidden) return;
  const name = (id) => graph.shown.nodes.find((each) => each.id === id)?.name;
  tip.replaceChildren(
    ...(node
      ? [el('b', { text: node.name }), ` · ${NODE_KINDS[node.kind].word}`]
      : [`${name(link.source)} `, el('b', { text: link.label }), ` ${name(link.target)}`]),
  );
  const [width, height] = graph.size();
  tip.style.left = `${Math.min(x + 14, width - tip.offsetWidth - 8)}px`;
  tip.style.top = `${y + 44 > height ? y - 36 : y + 16}px`;
}

function pointer(graph, store) {
  const { canvas, tip } = graph;
  let held = null;
  canvas.addEventListener('pointerdown', (event) => {
    const [x, y] = here(event, canvas);
    held = { node: nodeAt(graph, x, y), x, y, moved: false };
    if (held.node) canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    const [x, y] = here(event, canvas);
    if (!held) return tell(graph, x, y);
    if (Math.hypot(x - held.x, y - held.y) > 4) held.moved = true;
    tip.hidden = true;
    if (!held.node || !held.moved) return;
    const [px, py] = graph.transform.invert([x, y]);
    graph.places.set(held.node.id, { x: px, y: py });
    graph.refresh();
  });
  canvas.addEventListener('pointerup', (event) => {
    const [x, y] = here(event, canvas);
    if (held?.node && held.moved) {
      const place = graph.places.get(held.node.id);
      store.choose({ pins: { ...store.state.pins, [held.node.id]: [place.x, place.y] } });
    } else if (held && !held.moved) choose(graph, store, x, y);
    held = null;
  });
  canvas.addEventListener('dblclick', (event) => {
    const node = nodeAt(graph, ...here(event, canvas));
    if (node) expand(store, node.id);
  });
  canvas.addEventListener('pointerleave', () => (tip.hidden = true));
}

function choose(graph, store, x, y) {
  const node = nodeAt(graph, x, y);
  const link = node ? null : linkAt(graph, x, y);
  if (node) graph.at = node.id;
  const pick = node?.id ?? link?.id ?? '';
  if (pick !== store.state.pick) store.choose({ pick });
}

/** The nearest node in a direction; the direction counts more than the distance. */
function toward(graph, angle) {
  const from = graph.places.get(graph.at);
  if (!from) return graph.shown.nodes.find((node) => graph.view().centres.has(node.id)) ?? graph.shown.nodes[0];
  let best = null;
  let least = Infinity;
  for (const node of graph.shown.nodes) {
    const to = graph.places.get(node.id);
    if (!to || node.id === graph.at) continue;
    const turn = Math.abs(
      Math.atan2(
        Math.sin(Math.atan2(to.y - from.y, to.x - from.x) - angle),
        Math.cos(Math.atan2(to.y - from.y, to.x - from.x) - angle),
      ),
    );
    const cost = Math.hypot(to.x - from.x, to.y - from.y) * (1 + 3 * turn);
    if (turn < 1.1 && cost < least) [best, least] = [node, cost];
  }
  return best;
}

function keys(graph, store, zoom) {
  const go = (angle) => () => {
    const node = toward(graph, angle);
    if (!node) return;
    graph.at = node.id;
    const count = graph.view().degree.get(node.id) ?? 0;
    graph.announce(`${node.name}, ${NODE_KINDS[node.kind].word}, ${count} relationships shown`);
    graph.draw();
  };
  const pin = () => {
    const { pins } = store.state;
    const { [graph.at]: pinned, ...others } = pins;
    const place = graph.places.get(graph.at);
    if (place) store.choose({ pins: pinned ? others : { ...pins, [graph.at]: [place.x, place.y] } });
  };
  const deeds = {
    ArrowRight: go(0),
    ArrowDown: go(Math.PI / 2),
    ArrowLeft: go(Math.PI),
    ArrowUp: go(-Math.PI / 2),
    Enter: () => graph.at && expand(store, graph.at),
    ' ': () => {
      if (!graph.at) return;
      store.choose({ pick: graph.at });
      document.getElementById('panel').focus();
    },
    p: pin,
    '+': () => d3.select(graph.canvas).call(zoom.scaleBy, 1.3),
    '=': () => d3.select(graph.canvas).call(zoom.scaleBy, 1.3),
    '-': () => d3.select(graph.canvas).call(zoom.scaleBy, 1 / 1.3),
    0: () => graph.zoomTo(graph.fit()),
  };
  graph.canvas.addEventListener('keydown', (event) => {
    if (!deeds[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    deeds[event.key]();
  });
  graph.canvas.addEventListener('focus', graph.draw);
  graph.canvas.addEventListener('blur', graph.draw);
}

export function onGraph(graph, store) {
  const { canvas } = graph;
  const free = (event) =>
    !event.button && (event.type === 'wheel' || !nodeAt(graph, ...here(event.touches?.[0] ?? event, canvas)));
  const zoom = d3
    .zoom()
    .scaleExtent([0.02, 6])
    .filter(free)
    .on('zoom', ({ transform }) => {
      graph.transform = transform;
      graph.moved();
    });
  // Drawn before the pointer listeners, which must see the node that is held.
  d3.select(canvas).call(zoom).on('dblclick.zoom', null);
  graph.zoomTo = (transform) => d3.select(canvas).call(zoom.transform, transform);
  graph.zoomBy = (factor) => d3.select(canvas).call(zoom.scaleBy, factor);
  pointer(graph, store);
  keys(graph, store, zoom);
}
