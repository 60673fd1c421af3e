// A small drawing of a kind's shape in its colour, for legends and lists.
import { svg } from './dom.js';
import { symbolPath } from './paint-canvas.js';

const THIN = new Set(['symbolTimes']);

export function glyph({ shape, colour }, { status = 'DONE', size = 14 } = {}) {
  const thin = THIN.has(shape);
  const kind = thin ? 'thin' : status === 'DONE' ? 'done' : status.toLowerCase();
  const path = svg('path', { d: symbolPath(shape, thin ? 60 : 78), class: `glyph ${kind}` });
  path.style.color = `var(${colour})`;
  return svg('svg', { width: size, height: size, viewBox: '-7 -7 14 14', 'aria-hidden': 'true', class: 'icon' }, path);
}
