// Writes primitives (see paint-canvas.js) as the text of an SVG file.
import { FONT, symbolPath } from './paint-canvas.js';

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const number = (value) => Number(value.toFixed(2));

function look({ fill, stroke, width = 1, dash, alpha }) {
  const line = stroke
    ? ` stroke="${escape(stroke)}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`
    : '';
  return ` fill="${fill ? escape(fill) : 'none'}"${line}${alpha === undefined ? '' : ` opacity="${number(alpha)}"`}`;
}

let clips = 0;
const PENS = {
  rect: (s) =>
    `<rect x="${number(s.x)}" y="${number(s.y)}" width="${number(Math.max(0, s.w))}" height="${number(Math.max(0, s.h))}"${s.r ? ` rx="${s.r}"` : ''}${look(s)}/>`,
  line: (s) => `<line x1="${number(s.x1)}" y1="${number(s.y1)}" x2="${number(s.x2)}" y2="${number(s.y2)}"${look(s)}/>`,
  poly: (s) =>
    `<path d="M${s.points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}${s.closed ? 'Z' : ''}"${look(s)}/>`,
  mark: (s) =>
    `<path transform="translate(${number(s.x)} ${number(s.y)})" d="${symbolPath(s.shape, s.size)}"${look(s)}/>`,
  text(s) {
    const halo = s.halo
      ? ` paint-order="stroke" stroke="${escape(s.halo)}" stroke-width="3" stroke-linejoin="round"`
      : '';
    return `<text x="${number(s.x)}" y="${number(s.y)}" dominant-baseline="central" text-anchor="${s.anchor ?? 'start'}" font-size="${s.size}" font-weight="${s.weight ?? 400}" fill="${escape(s.fill)}"${halo}>${escape(s.text)}</text>`;
  },
};

function write(shape) {
  if (!shape.clip) return PENS[shape.t](shape);
  const [x, y, width, height] = shape.clip;
  const id = `clip${(clips += 1)}`;
  return `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${id})">${shape.shapes.map(write).join('')}</g>`;
}

export function paintSvg(shapes, { width, height, title, ground }) {
  clips = 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escape(FONT)}">
<title>${escape(title)}</title>
<rect width="${width}" height="${height}" fill="${escape(ground)}"/>
${shapes.map(write).join('\n')}
</svg>
`;
}
