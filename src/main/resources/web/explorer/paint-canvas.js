// Draws primitives on a canvas. A primitive is an object with a `t`: rect, line, path, mark, text, poly.
/* global d3, Path2D */

const symbols = new Map();

/** The outline of a symbol of d3 of an area, as a path. */
export function symbolPath(shape, size) {
  const key = `${shape} ${size}`;
  if (!symbols.has(key)) symbols.set(key, d3.symbol(d3[shape], size)());
  return symbols.get(key);
}

const outlines = new Map();
function outline(shape, size) {
  const path = symbolPath(shape, size);
  if (!outlines.has(path)) outlines.set(path, new Path2D(path));
  return outlines.get(path);
}

function finish(context, { fill, stroke, width = 1, dash }, path) {
  if (fill) {
    context.fillStyle = fill;
    path ? context.fill(path) : context.fill();
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  if (dash) context.setLineDash(dash);
  path ? context.stroke(path) : context.stroke();
  if (dash) context.setLineDash([]);
}

const BRUSHES = {
  rect(context, shape) {
    context.beginPath();
    if (shape.r) context.roundRect(shape.x, shape.y, shape.w, shape.h, shape.r);
    else context.rect(shape.x, shape.y, shape.w, shape.h);
    finish(context, shape);
  },
  line(context, shape) {
    context.beginPath();
    context.moveTo(shape.x1, shape.y1);
    context.lineTo(shape.x2, shape.y2);
    finish(context, shape);
  },
  poly(context, shape) {
    context.beginPath();
    shape.points.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)));
    if (shape.closed) context.closePath();
    finish(context, shape);
  },
  mark(context, shape) {
    context.translate(shape.x, shape.y);
    finish(context, shape, outline(shape.shape, shape.size));
    context.translate(-shape.x, -shape.y);
  },
  text(context, shape) {
    context.font = `${shape.weight ?? 400} ${shape.size}px ${FONT}`;
    context.textAlign = { start: 'left', middle: 'center', end: 'right' }[shape.anchor ?? 'start'];
    context.textBaseline = 'middle';
    if (shape.halo) {
      context.lineJoin = 'round';
      context.strokeStyle = shape.halo;
      context.lineWidth = 3;
      context.strokeText(shape.text, shape.x, shape.y);
    }
    context.fillStyle = shape.fill;
    context.fillText(shape.text, shape.x, shape.y);
  },
};

export const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export function paintCanvas(context, shapes) {
  for (const shape of shapes) {
    context.globalAlpha = shape.alpha ?? 1;
    if (shape.clip) {
      context.save();
      context.beginPath();
      context.rect(...shape.clip);
      context.clip();
      paintCanvas(context, shape.shapes);
      context.restore();
    } else BRUSHES[shape.t](context, shape);
  }
  context.globalAlpha = 1;
}
