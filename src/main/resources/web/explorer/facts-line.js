// How much the graph holds, in one line below everything.
import { ask } from './api.js';
import { factsQuery } from './queries.js';

const ORDER = ['articles', 'events', 'organisations', 'frameworks', 'people', 'providers', 'topics'];

export async function factsLine(root) {
  try {
    const { statistics } = await ask(factsQuery());
    const parts = ORDER.filter((name) => statistics[name]).map(
      (name) => `${statistics[name].toLocaleString('en')} ${name}`,
    );
    const loaded = statistics.loadedAt ? ` · loaded ${statistics.loadedAt.slice(0, 10)}` : '';
    root.textContent = `In the graph: ${parts.join(' · ')}${loaded}`;
  } catch {
    // The stage tells what is wrong; this line is an extra.
    root.textContent = '';
  }
}
