// The first table of what is shown as CSV (RFC 4180), in the order that it is sorted in.
import { sortRows, tablesOf } from './table-rows.js';

// A cell that starts like a formula is a text all the same: spreadsheets must not run it.
const plain = (value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
const cell = (value) => {
  const text = typeof value === 'number' ? String(value) : plain(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const line = (cells) => cells.map(cell).join(',');

export function csvText(store) {
  const [table] = tablesOf(store);
  const rows = sortRows(table, store.state.sort).map((row) => line(row.cells));
  return [line(table.columns), ...rows].join('\r\n') + '\r\n';
}
