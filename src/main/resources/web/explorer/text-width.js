// How wide a text is in pixels, remembered.
import { FONT } from './paint-canvas.js';

const context = document.createElement('canvas').getContext('2d');
const widths = new Map();

export function textWidth(text, size = 12, weight = 400) {
  const key = `${weight} ${size} ${text}`;
  if (!widths.has(key)) {
    context.font = `${weight} ${size}px ${FONT}`;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

/** The text, shortened with an ellipsis so that it fits. */
export function fitText(text, most, size = 12, weight = 400) {
  if (textWidth(text, size, weight) <= most) return text;
  let length = text.length;
  while (length > 1 && textWidth(`${text.slice(0, length)}…`, size, weight) > most) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}
