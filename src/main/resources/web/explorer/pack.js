// Places the events of one lane in rows at one scale, so that nothing overlaps: with its label where there is room,
// as a mark alone where there is not, and as part of a cluster where there is not even that.
// Distances are in pixels from the start of time, so that a pan needs no new packing.

const MARK = 16;
const GAP = 8;

function extent(event, perMs) {
  const at = event.at * perMs;
  const left = event.start === null ? at - 26 : Math.min(event.start * perMs, at - MARK / 2);
  const right = event.end === null ? at + 26 : Math.max(event.end * perMs, at + MARK / 2);
  return { at, left, right };
}

function place(rows, left, right) {
  const row = rows.findIndex((end) => end + GAP <= left);
  if (row >= 0) rows[row] = right;
  return row;
}

function cluster(items, item, rows) {
  const last = items.findLast((each) => each.row === rows.length - 1) ?? items.at(-1);
  last.events.push(item.event);
  last.text = '';
  last.right = Math.max(last.left + MARK + 10, last.right - last.label);
  last.label = 0;
  rows[last.row] = Math.max(last.right, last.at + MARK);
}

/**
 * Items {events, row, at, left, right, label, text} of the dated events, sorted by `at`.
 * `widthOf(text)` measures a label.
 */
export function pack(events, perMs, rowCount, textOf, widthOf) {
  const rows = new Array(rowCount).fill(-Infinity);
  const items = [];
  for (const event of events) {
    if (event.at === null) continue;
    const spread = extent(event, perMs);
    const text = textOf(event);
    const label = widthOf(text) + 6;
    let row = place(rows, spread.left, spread.right + label);
    const labelled = row >= 0;
    if (!labelled) row = place(rows, spread.left, spread.right);
    const item = { event, ...spread };
    if (row < 0) cluster(items, item, rows);
    else
      items.push({
        events: [event],
        row,
        ...spread,
        right: spread.right + (labelled ? label : 0),
        label: labelled ? label : 0,
        text: labelled ? text : '',
      });
  }
  return items;
}
