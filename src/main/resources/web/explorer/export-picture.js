// The picture of the view as primitives: the whole timeline with all its lanes, or the graph as it stands on the stage.
import { colours } from './colours.js';
import { graphScene } from './graph-scene.js';
import { timelineScene } from './timeline-scene.js';
import { visibleGraph } from './visible-graph.js';

const TITLE = 44;

function titled(text, shapes, width, height, colour) {
  const down = (shape) => ({ t: 'text', x: 14, y: 24, text: shape, size: 16, weight: 600, fill: colour('--ink') });
  return {
    shapes: [down(text), ...shapes.map((shape) => lowered(shape, TITLE))],
    width,
    height: height + TITLE,
    title: text,
  };
}

function lowered(shape, by) {
  if (shape.clip)
    return {
      clip: [shape.clip[0], shape.clip[1] + by, shape.clip[2], shape.clip[3]],
      shapes: shape.shapes.map((each) => lowered(each, by)),
    };
  if (shape.points) return { ...shape, points: shape.points.map(([x, y]) => [x, y + by]) };
  return 'y1' in shape ? { ...shape, y1: shape.y1 + by, y2: shape.y2 + by } : { ...shape, y: shape.y + by };
}

export function pictureOf(store, stage) {
  const colour = colours();
  const names = (store.data.things ?? []).map((thing) => thing.name).join(', ');
  if (store.state.view === 'graph') {
    const { graph } = stage;
    const [width, height] = graph.size();
    const shapes = graphScene(visibleGraph(store), graph.onScreen(), { ...graph.view(), at: '' }, colour);
    return titled(`${names}: the graph around it`, [{ clip: [0, 0, width, height], shapes }], width, height, colour);
  }
  const { layout, view } = stage.timeline;
  const height = layout.height;
  const width = layout.right + 14;
  const { shapes } = timelineScene(layout, { ...view(height, 0), at: '' }, colour);
  return titled(`${names}: who did what, and when`, shapes, width, height, colour);
}
