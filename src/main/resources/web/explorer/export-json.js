// What is shown as JSON: the events of the timeline, or the nodes and links of the graph.
import { inRange } from './in-range.js';
import { shownEvents } from './shown-events.js';
import { visibleGraph } from './visible-graph.js';

function event({
  id,
  kind,
  status,
  certainty,
  earliest,
  latest,
  precision,
  dateBasis,
  storyCount,
  label,
  subject,
  object,
  replaced,
}) {
  return {
    id,
    kind,
    status,
    certainty,
    earliest,
    latest,
    precision,
    dateBasis,
    storyCount,
    label,
    subject,
    object,
    replaced,
  };
}

export function jsonText(store) {
  const { view, focus, from, to } = store.state;
  const shown =
    view === 'graph'
      ? graph(visibleGraph(store))
      : {
          events: shownEvents(store)
            .filter((each) => inRange(each, from, to))
            .map(event),
        };
  return JSON.stringify({ view, focus, from: from || null, to: to || null, ...shown }, null, 2) + '\n';
}

function graph({ nodes, links }) {
  return {
    nodes: nodes.map(({ id, kind, name }) => ({ id, kind, name })),
    links: links.map(({ id, kind, source, target, label }) => ({ id, kind, source, target, label })),
  };
}
