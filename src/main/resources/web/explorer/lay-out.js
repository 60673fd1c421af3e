// Where the nodes of a graph stand: laid out in a worker, starting from where they stood before.
import { textWidth } from './text-width.js';

let worker = null;
let jobs = 0;
const waiting = new Map();

function theWorker() {
  if (!worker) {
    worker = new Worker('/assets/explorer/layout-worker.js');
    worker.onmessage = ({ data }) => {
      waiting.get(data.job)?.(data.places);
      waiting.delete(data.job);
    };
  }
  return worker;
}

const room = (node) => Math.max(24, Math.min(62, textWidth(node.name.slice(0, 22), 12) * 0.55));

function starts(nodes, links, before) {
  const near = new Map();
  for (const { source, target } of links) {
    if (before.has(source) && !before.has(target)) near.set(target, source);
    if (before.has(target) && !before.has(source)) near.set(source, target);
  }
  return nodes.map((node, index) => {
    const old = before.get(node.id);
    if (old) return { x: old.x, y: old.y };
    const beside = before.get(near.get(node.id));
    // A golden angle apart, so that what comes out of one node does not lie on one spot.
    return beside ? { x: beside.x + 60 * Math.cos(index * 2.4), y: beside.y + 60 * Math.sin(index * 2.4) } : {};
  });
}

/** A Map of id to {x, y}. `pins` holds [x, y] of nodes that stay where they are, `wide` the stage's width to its height. */
export async function layOut({ nodes, links }, pins, before, wide) {
  if (!nodes.length) return new Map();
  const index = new Map(nodes.map((node, place) => [node.id, place]));
  const begun = starts(nodes, links, before);
  const given = nodes.map((node, place) => {
    const pin = pins[node.id];
    return {
      ...begun[place],
      room: nodes.length > 300 ? 0 : room(node),
      ...(pin ? { x: pin[0], y: pin[1], fx: pin[0], fy: pin[1] } : {}),
    };
  });
  const pairs = links
    .filter((link) => index.has(link.source) && index.has(link.target))
    .map((link) => ({ source: index.get(link.source), target: index.get(link.target) }));
  const job = (jobs += 1);
  const places = await new Promise((resolve) => {
    waiting.set(job, resolve);
    theWorker().postMessage({ job, nodes: given, links: pairs, wide });
  });
  return new Map(nodes.map((node, place) => [node.id, { x: places[place * 2], y: places[place * 2 + 1] }]));
}
