// A large graph as a picture: painted a slice at a time, so that no frame waits for it, and moved and scaled as a whole
// until the next one is ready.
/* global d3 */
import { NODE_KINDS } from './kinds.js';
import { linkColour } from './kinds.js';

const SLICE_MS = 7;
const CHUNK = 250;
const MARGIN = 0.25;

function* links(context, graph, places, to, colour) {
  const groups = d3.group(graph.links, linkColour);
  for (const [name, group] of groups) {
    for (let start = 0; start < group.length; start += CHUNK) {
      context.strokeStyle = colour(name);
      context.globalAlpha = group.length > 3000 ? 0.28 : 0.5;
      context.lineWidth = 1;
      context.beginPath();
      for (const link of group.slice(start, start + CHUNK)) {
        const [a, b] = [places.get(link.source), places.get(link.target)];
        if (!a || !b) continue;
        context.moveTo(to.x + a.x * to.k, to.y + a.y * to.k);
        context.lineTo(to.x + b.x * to.k, to.y + b.y * to.k);
      }
      context.stroke();
      yield;
    }
  }
}

function* nodes(context, graph, places, to, colour) {
  const radius = Math.max(1.6, Math.min(9, 9 * to.k));
  for (const [kind, group] of d3.group(graph.nodes, (node) => node.kind)) {
    context.fillStyle = colour(NODE_KINDS[kind].colour);
    context.globalAlpha = 1;
    for (let start = 0; start < group.length; start += CHUNK) {
      context.beginPath();
      for (const node of group.slice(start, start + CHUNK)) {
        const place = places.get(node.id);
        if (!place) continue;
        const [x, y] = [to.x + place.x * to.k, to.y + place.y * to.k];
        if (kind === 'Framework') context.rect(x - radius, y - radius, radius * 2, radius * 2);
        else {
          context.moveTo(x + radius, y);
          context.arc(x, y, radius, 0, 7);
        }
      }
      context.fill();
      yield;
    }
  }
}

export function createPicture() {
  let ready = null;
  let painting = null;

  function begin(graph, places, transform, width, height, ratio, colour) {
    const canvas = document.createElement('canvas');
    const [dx, dy] = [width * MARGIN, height * MARGIN];
    Object.assign(canvas, { width: (width + 2 * dx) * ratio, height: (height + 2 * dy) * ratio });
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    const to = { x: transform.x + dx, y: transform.y + dy, k: transform.k };
    painting = {
      canvas,
      transform,
      dx,
      dy,
      width: width + 2 * dx,
      height: height + 2 * dy,
      steps: [links(context, graph, places, to, colour), nodes(context, graph, places, to, colour)],
    };
  }

  /** Paints for one slice of time; true while there is more to paint. */
  function step() {
    if (!painting) return false;
    const end = performance.now() + SLICE_MS;
    while (painting.steps.length && performance.now() < end) {
      if (painting.steps[0].next().done) painting.steps.shift();
    }
    if (!painting.steps.length) {
      ready = painting;
      painting = null;
    }
    return Boolean(painting);
  }

  function show(context, transform) {
    if (!ready) return;
    const scale = transform.k / ready.transform.k;
    const x = transform.x - (ready.transform.x + ready.dx) * scale;
    const y = transform.y - (ready.transform.y + ready.dy) * scale;
    context.drawImage(ready.canvas, x, y, ready.width * scale, ready.height * scale);
  }

  return {
    begin,
    step,
    show,
    isPainting: () => Boolean(painting),
    forget: () => (ready = painting = null),
    shows: () => ready?.transform,
  };
}
