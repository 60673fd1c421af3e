// Files of what is shown, by the name that the menu gives them.
import { colours } from './colours.js';
import { csvText } from './export-csv.js';
import { gexfText } from './export-gexf.js';
import { jsonText } from './export-json.js';
import { paintCanvas } from './paint-canvas.js';
import { paintSvg } from './paint-svg.js';
import { pictureOf } from './export-picture.js';
import { save } from './save.js';

const name = ({ state }, ending) =>
  `newsgraph-${state.view}-${state.focus.map((id) => id.slice(id.indexOf(':') + 1)).join('-') || 'all'}.${ending}`;

async function png(store, stage) {
  const { shapes, width, height } = pictureOf(store, stage);
  const canvas = document.createElement('canvas');
  // Browsers refuse larger canvases; a picture that long is made less sharp instead.
  const scale = Math.min(2, 16_000 / Math.max(width, height));
  Object.assign(canvas, { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = colours()('--surface');
  context.fillRect(0, 0, width, height);
  paintCanvas(context, shapes);
  canvas.toBlob((blob) => save(blob, name(store, 'png')), 'image/png');
}

function svg(store, stage) {
  const picture = pictureOf(store, stage);
  save(paintSvg(picture.shapes, { ...picture, ground: colours()('--surface') }), name(store, 'svg'), 'image/svg+xml');
}

export const EXPORTS = {
  PNG: png,
  SVG: svg,
  JSON: (store) => save(jsonText(store), name(store, 'json'), 'application/json'),
  CSV: (store) => save(csvText(store), name(store, 'csv'), 'text/csv'),
  GEXF: (store) => save(gexfText(store), name(store, 'gexf'), 'application/gexf+xml'),
};
