// The primitives of a graph that is small enough to be drawn whole at each frame: relationships in the colours of
// their kinds, nodes by shape and colour, and the labels that find room.
import { NODE_KINDS, linkColour } from './kinds.js';
import { fitText, textWidth } from './text-width.js';

const SIZE = 190;
const RADIUS = 10;

/** How far each of several relationships between two nodes bends, so that none hides another. */
export function bends(links) {
  const pairs = new Map();
  for (const link of links) {
    const key = link.source < link.target ? `${link.source} ${link.target}` : `${link.target} ${link.source}`;
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(link);
  }
  const bent = new Map();
  for (const pair of pairs.values()) {
    pair.forEach((link, index) => {
      const bend = (index - (pair.length - 1) / 2) * 26;
      bent.set(link.id, link.source < link.target ? bend : -bend);
    });
  }
  return bent;
}

function course(a, b, bend) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const from = { x: a.x + ux * RADIUS, y: a.y + uy * RADIUS };
  const to = { x: b.x - ux * (RADIUS + 3), y: b.y - uy * (RADIUS + 3) };
  const middle = { x: (a.x + b.x) / 2 - uy * bend, y: (a.y + b.y) / 2 + ux * bend };
  const points = [];
  for (let step = 0; step <= 10; step += 1) {
    const t = step / 10;
    const along = (from_, over, to_) => (1 - t) * (1 - t) * from_ + 2 * t * (1 - t) * over + t * t * to_;
    points.push([along(from.x, middle.x, to.x), along(from.y, middle.y, to.y)]);
  }
  return {
    points: bend ? points : [points[0], points[10]],
    middle: points[5],
    angle: Math.atan2(points[10][1] - points[9][1], points[10][0] - points[9][0]),
  };
}

function arrow([x, y], angle, fill) {
  const wing = (turn) => [x - 8 * Math.cos(angle + turn), y - 8 * Math.sin(angle + turn)];
  return { t: 'poly', points: [[x, y], wing(0.42), wing(-0.42)], closed: true, fill };
}

function linkShapes(link, view, places, colour) {
  const [a, b] = [places.get(link.source), places.get(link.target)];
  const way = course(a, b, view.bent.get(link.id) ?? 0);
  const stroke = colour(linkColour(link));
  const picked = view.pick === link.id;
  const strong = picked || view.strong.has(link.id);
  const faint = view.faint(link);
  const shapes = [
    ...(picked ? [{ t: 'poly', points: way.points, stroke: colour('--accent'), width: 7, alpha: 0.3 }] : []),
    {
      t: 'poly',
      points: way.points,
      stroke,
      width: strong ? 3 : 1.5,
      dash: link.status && link.status !== 'DONE' ? [5, 4] : undefined,
    },
    arrow(way.points.at(-1), way.angle, stroke),
  ].map((shape) => (faint ? { ...shape, alpha: 0.18 } : shape));
  return { shapes, way };
}

function nodeShapes(node, place, view, colour) {
  const { shape, colour: name } = NODE_KINDS[node.kind];
  const central = view.centres.has(node.id);
  const ring = (size, stroke, width) => ({
    t: 'mark',
    shape: 'symbolCircle',
    x: place.x,
    y: place.y,
    size,
    stroke,
    width,
    fill: null,
  });
  const shapes = [
    ...(view.pick === node.id || view.start === node.id ? [ring(900, colour('--accent'), 2.5)] : []),
    ...(view.at === node.id ? [ring(1250, colour('--ink'), 2)] : []),
    {
      t: 'mark',
      shape,
      x: place.x,
      y: place.y,
      size: central ? SIZE * 2 : SIZE,
      fill: colour(name),
      stroke: colour('--surface'),
      width: 2,
    },
    ...(view.pins[node.id]
      ? [{ t: 'mark', shape: 'symbolCircle', x: place.x, y: place.y, size: 18, fill: colour('--surface') }]
      : []),
  ];
  return view.faintNode(node) ? shapes.map((each) => ({ ...each, alpha: 0.25 })) : shapes;
}

/** A place for labels, so wide: refuses those that would lie on others or be cut. */
function labels(width) {
  const taken = [];
  return (x, y, text, size, force) => {
    const half = textWidth(text, size) / 2 + 2;
    const box = [x - half, y - size / 2 - 1, x + half, y + size / 2 + 1];
    const inside = box[0] >= 0 && box[2] <= width;
    const free = inside && taken.every((each) => box[2] < each[0] || box[0] > each[2] || box[3] < each[1] || box[1] > each[3]);
    if (free || force) taken.push(box);
    return free || force;
  };
}

const touches = (link, { pick, at, strong }) =>
  [link.id, link.source, link.target].some((id) => id === pick || id === at) || strong.has(link.id);

/** `places` are on the screen; `view` says what is chosen, and how the graph is grouped. */
export function graphScene({ nodes, links }, places, view, colour) {
  const room = labels(view.width);
  const drawn = links
    .filter((link) => places.has(link.source) && places.has(link.target))
    .map((link) => ({ link, ...linkShapes(link, view, places, colour) }));
  const marks = nodes.filter((node) => places.has(node.id));
  marks.forEach((node) => room(places.get(node.id).x, places.get(node.id).y, 'M', 18, true));
  const weight = (node) =>
    view.pick === node.id || view.at === node.id
      ? 1e9
      : view.centres.has(node.id)
        ? 1e8
        : (view.degree.get(node.id) ?? 0);
  // What is chosen is told whatever stands there.
  const picked = drawn.find(({ link }) => link.id === view.pick);
  if (picked) room(...picked.way.middle, picked.link.label, 11, true);
  const names = [...marks]
    .sort((a, b) => weight(b) - weight(a))
    .flatMap((node) => {
      const { x, y } = places.get(node.id);
      const central = view.centres.has(node.id);
      const [text, size] = [fitText(node.name, central ? 260 : 150), central ? 14 : 12];
      const off = central ? 24 : 19;
      const beside = 14 + textWidth(text, size) / 2;
      const spots = [
        [x, y + off],
        [x, y - off],
        [x + beside, y],
        [x - beside, y],
      ];
      const spot = spots.find((each) => room(...each, text, size)) ?? (weight(node) >= 1e8 ? spots[0] : null);
      if (!spot) return [];
      return [
        {
          t: 'text',
          x: spot[0],
          y: spot[1],
          text,
          anchor: 'middle',
          size,
          weight: central ? 650 : 450,
          fill: colour('--ink'),
          halo: colour('--ground'),
          alpha: view.faintNode(node) ? 0.35 : 1,
        },
      ];
    });
  const few = links.length <= 12;
  const said = drawn.flatMap(({ link, way }) => {
    if (
      !(few || view.zoom > 1.6 || touches(link, view)) ||
      view.faint(link) ||
      !(view.pick === link.id || room(...way.middle, link.label, 11))
    )
      return [];
    return [
      {
        t: 'text',
        x: way.middle[0],
        y: way.middle[1],
        text: link.label,
        anchor: 'middle',
        size: 11,
        fill: colour('--muted'),
        halo: colour('--ground'),
      },
    ];
  });
  return [
    ...drawn.flatMap((each) => each.shapes),
    ...said,
    ...marks.flatMap((node) => nodeShapes(node, places.get(node.id), view, colour)),
    ...names,
  ];
}
