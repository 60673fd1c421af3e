// What is shown as GEXF 1.3, for Gephi: the graph with its places, or the timeline's events as edges with their dates.
import { inRange } from './in-range.js';
import { shownEvents } from './shown-events.js';
import { visibleGraph } from './visible-graph.js';
import { isoDay } from './time.js';

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const attribute = (name, value) => (value === null || value === undefined ? '' : ` ${name}="${escape(value)}"`);

function ofEvents(store) {
  const { from, to } = store.state;
  const events = shownEvents(store).filter((event) => inRange(event, from, to));
  const nodes = new Map(events.flatMap(({ subject, object }) => [subject, object]).map((thing) => [thing.id, thing]));
  const links = events.map(({ id, kind, subject, object, label, start, end }) => ({
    id,
    kind,
    source: subject.id,
    target: object.id,
    label: label ?? kind,
    start,
    end,
  }));
  return { nodes: [...nodes.values()], links };
}

function node({ id, name, kind }, place) {
  const position = place ? `<viz:position x="${place.x.toFixed(1)}" y="${(-place.y).toFixed(1)}" z="0"/>` : '';
  return `      <node id="${escape(id)}" label="${escape(name)}"><attvalues><attvalue for="kind" value="${escape(kind ?? '')}"/></attvalues>${position}</node>`;
}

function edge({ id, kind, source, target, label, start, end }) {
  const dates =
    attribute('start', start === null || start === undefined ? null : isoDay(start)) +
    attribute('end', end === null || end === undefined ? null : isoDay(end));
  return `      <edge id="${escape(id)}" source="${escape(source)}" target="${escape(target)}" kind="${escape(kind)}" label="${escape(label)}"${dates}/>`;
}

export function gexfText(store) {
  const { nodes, links } = store.state.view === 'graph' ? visibleGraph(store) : ofEvents(store);
  const places = store.state.view === 'graph' ? store.data.graph?.places : null;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
    <attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
    <nodes>
${nodes.map((each) => node(each, places?.get(each.id))).join('\n')}
    </nodes>
    <edges>
${links.map(edge).join('\n')}
    </edges>
  </graph>
</gexf>
`;
}
