// Lays a graph out by forces, beside the page. A classic script, as d3 is one.
/* global d3, importScripts */
importScripts('/assets/library/d3.js');

const BUDGET_MS = 2_300;
const MOST_TICKS = 300;
const FEW = 300;

/** Longer relationships around a node of many, so that its neighbours and their names find room on the ring. */
function reach(nodes, links) {
  const degrees = new Array(nodes.length).fill(0);
  links.forEach(({ source, target }) => [source, target].forEach((end) => (degrees[end] += 1)));
  return (link) => 95 + 5.5 * Math.min(40, Math.max(degrees[link.source.index], degrees[link.target.index]));
}

function forces(nodes, links) {
  const few = nodes.length <= FEW;
  const simulation = d3
    .forceSimulation(nodes)
    .force(
      'charge',
      d3
        .forceManyBody()
        .strength(few ? -900 : -40)
        .theta(few ? 0.9 : 1.3)
        .distanceMax(few ? 1400 : 500),
    )
    .force('link', d3.forceLink(links).distance(34).strength(0.08))
    .force('x', d3.forceX().strength(few ? 0.08 : 0.06))
    .force('y', d3.forceY().strength(few ? 0.08 : 0.06))
    .stop();
  if (few) {
    simulation.force('link', d3.forceLink(links).distance(reach(nodes, links)));
    simulation.force('collide', d3.forceCollide((node) => node.room).iterations(2));
  }
  return simulation;
}

/** As many ticks as the budget allows, at most those of a calm end. */
function run(simulation) {
  const started = performance.now();
  const warm = 3;
  simulation.tick(warm);
  const each = (performance.now() - started) / warm;
  const ticks = Math.max(12, Math.min(MOST_TICKS, Math.floor(BUDGET_MS / each)));
  simulation.alphaDecay(1 - Math.pow(0.001, 1 / ticks));
  for (let tick = warm; tick < ticks; tick += 1) {
    simulation.tick();
    if (performance.now() - started > BUDGET_MS) return;
  }
}

// `wide` stretches what the forces make round to the shape of the stage.
onmessage = ({ data: { job, nodes, links, wide } }) => {
  for (const node of nodes) {
    if ('x' in node) node.x /= wide;
    if ('fx' in node) node.fx /= wide;
  }
  run(forces(nodes, links));
  const places = new Float64Array(nodes.length * 2);
  nodes.forEach((node, index) => places.set([node.x * wide, node.y], index * 2));
  postMessage({ job, places }, [places.buffer]);
};
