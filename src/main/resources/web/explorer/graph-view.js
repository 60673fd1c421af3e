// The graph on the stage: lays it out, draws it, and lets nodes and relationships be chosen, opened, pinned and moved.
/* global d3 */
import { el } from './dom.js';
import { bends, graphScene } from './graph-scene.js';
import { colours } from './colours.js';
import { createPicture } from './graph-picture.js';
import { notable } from './notable.js';
import { layOut } from './lay-out.js';
import { onGraph } from './graph-gestures.js';
import { paintCanvas } from './paint-canvas.js';
import { visibleGraph } from './visible-graph.js';

const WHOLE = 900;
const HELP =
  'Graph. Arrow keys go from node to node, Enter expands or collapses, space shows what is known, p pins, plus, minus and zero zoom. The table says the same as text.';

export function createGraph(store, announce) {
  const canvas = el('canvas', {
    class: 'drawing',
    tabindex: '0',
    role: 'application',
    'aria-label': HELP,
    id: 'graph',
  });
  const tip = el('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
  const root = el('div', { class: 'graph' }, canvas, tip);
  const picture = createPicture();
  const self = {
    root,
    canvas,
    tip,
    transform: d3.zoomIdentity,
    at: '',
    places: new Map(),
    shown: { nodes: [], links: [] },
    announce,
  };
  let laidOut = null;
  let grouped = {};
  let frame = 0;
  let stale = false;
  let settled = 0;

  self.size = () => [root.clientWidth || 800, root.clientHeight || 500];
  self.isLarge = () => self.shown.links.length > WHOLE;

  function group() {
    const shown = visibleGraph(store);
    if (shown === self.shown) return;
    self.shown = shown;
    const degree = new Map();
    for (const { source, target } of shown.links)
      for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
    grouped = { degree, bent: shown.links.length > WHOLE ? new Map() : bends(shown.links) };
    stale = true;
  }

  self.view = () => {
    const { pick, pins, focus, open, start, path } = store.state;
    const ways = store.data.graph?.ways ?? [];
    const strong = new Set(ways.flatMap((way) => way.links));
    const onWay = new Set([...path, ...ways.flatMap((way) => way.nodes)]);
    const picked = self.shown.nodes.some((node) => node.id === pick) && !focus.includes(pick) ? pick : '';
    const beside = picked ? self.shown.links.filter((link) => link.source === picked || link.target === picked) : [];
    const near = new Set(beside.flatMap((link) => [link.source, link.target]));
    return {
      ...grouped,
      pick,
      pins,
      start,
      strong,
      zoom: self.transform.k,
      width: self.size()[0],
      at: document.activeElement === canvas ? self.at : '',
      centres: new Set([...focus, ...open, ...path]),
      faint: (link) =>
        strong.size ? !strong.has(link.id) : picked ? link.source !== picked && link.target !== picked : false,
      faintNode: (node) =>
        strong.size ? !onWay.has(node.id) : picked ? node.id !== picked && !near.has(node.id) : false,
    };
  };

  self.onScreen = (nodes = self.shown.nodes) => {
    const { x, y, k } = self.transform;
    return new Map(
      nodes
        .filter((node) => self.places.has(node.id))
        .map(({ id }) => [id, { x: x + self.places.get(id).x * k, y: y + self.places.get(id).y * k }]),
    );
  };

  function context() {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = self.size();
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const drawing = canvas.getContext('2d');
    drawing.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawing.clearRect(0, 0, width, height);
    return drawing;
  }

  function drawLarge(drawing) {
    const same = picture.shows() && String(picture.shows()) === String(self.transform);
    if ((stale || !same) && !picture.isPainting() && performance.now() - settled > 120) {
      stale = false;
      picture.begin(self.shown, self.places, self.transform, ...self.size(), window.devicePixelRatio || 1, colours());
    }
    const more = picture.step();
    picture.show(drawing, self.transform);
    const view = self.view();
    const few = notable(self, view);
    paintCanvas(drawing, graphScene(few, self.onScreen(few.nodes), view, colours()));
    if (more || !picture.shows() || stale || String(picture.shows()) !== String(self.transform)) self.draw();
  }

  function draw() {
    frame = 0;
    if (!root.isConnected || !store.data.graph) return;
    group();
    const drawing = context();
    if (self.isLarge()) drawLarge(drawing);
    else paintCanvas(drawing, graphScene(self.shown, self.onScreen(), self.view(), colours()));
  }

  self.draw = () => {
    if (!frame) frame = requestAnimationFrame(draw);
  };
  self.refresh = () => {
    stale = true;
    self.draw();
  };
  self.moved = () => {
    settled = performance.now();
    self.draw();
  };

  /** The transform that shows all nodes. */
  self.fit = () => {
    const [width, height] = self.size();
    const places = self.shown.nodes.map((node) => self.places.get(node.id)).filter(Boolean);
    if (!places.length) return d3.zoomIdentity;
    const [x0, x1] = d3.extent(places, (place) => place.x);
    const [y0, y1] = d3.extent(places, (place) => place.y);
    const aside = Math.min(130, width * 0.22);
    const scale = Math.min(1.4, (width - aside) / (x1 - x0 || 1), (height - 90) / (y1 - y0 || 1));
    return d3.zoomIdentity
      .translate(width / 2, height / 2 - 6)
      .scale(Math.max(0.02, scale))
      .translate(-(x0 + x1) / 2, -(y0 + y1) / 2);
  };

  const shape = () => Math.min(1.7, Math.max(0.7, self.size()[0] / self.size()[1]));

  self.update = async () => {
    const { graph } = store.data;
    if (!graph || !root.isConnected) return;
    group();
    if (laidOut !== graph.nodes) {
      laidOut = graph.nodes;
      root.dataset.laidOut = 'no';
      performance.mark('layout begins');
      const places = await layOut(graph, store.state.pins, self.places, shape());
      if (laidOut !== graph.nodes) return;
      self.places = places;
      store.data.graph.places = places;
      picture.forget();
      self.zoomTo(self.fit());
      root.dataset.laidOut = 'yes';
      performance.mark('layout ends');
      root.dataset.nodes = String(graph.nodes.length);
    }
    for (const [id, [x, y]] of Object.entries(store.state.pins)) if (self.places.has(id)) self.places.set(id, { x, y });
    self.refresh();
  };

  onGraph(self, store);
  new ResizeObserver(self.refresh).observe(root);
  return self;
}
