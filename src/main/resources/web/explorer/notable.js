// What of a large graph is drawn sharp and named above its picture: what is chosen, and what is looked at so closely
// that its names find room.
const MOST = 150;

function inSight(graph) {
  const { x, y, k } = graph.transform;
  const [width, height] = graph.size();
  const seen = graph.shown.nodes.filter(({ id }) => {
    const place = graph.places.get(id);
    return place && x + place.x * k > 0 && x + place.x * k < width && y + place.y * k > 0 && y + place.y * k < height;
  });
  return seen.length <= MOST ? seen : [];
}

/** {nodes, links} of a graph view, as its own `view()` has it. */
export function notable(graph, view) {
  const links = graph.shown.links.filter((link) => link.id === view.pick);
  const ends = new Set(links.flatMap((link) => [link.source, link.target]));
  const named = graph.shown.nodes.filter(
    ({ id }) => view.centres.has(id) || id === view.pick || id === view.at || ends.has(id),
  );
  return { nodes: [...new Set([...named, ...inSight(graph)])], links };
}
