// The panel's part for events: what happened, when, how sure, and each article's own words for it.
import { el } from './dom.js';
import { glyph } from './glyph.js';
import { EVENT_KINDS, STATUSES } from './kinds.js';
import { isoDay, whenText } from './time.js';
import { quotePart } from './quote-part.js';
import { linkTo } from './link-to.js';
import { outLink } from './out-link.js';

const BASIS = {
  STATED: 'as the text says',
  RELATIVE: 'counted from the day of publication',
  PUBLICATION: 'by the day of publication',
};
const percent = (value) => (value === null || value === undefined ? '' : `${Math.round(value * 100)} %`);

const row = (term, ...value) => [el('dt', { text: term }), el('dd', {}, ...value)];

function names(event) {
  return [event.subject, event.object, event.replaced].filter(Boolean).map((each) => each.name);
}

export function evidencePart({ properties, node }, event) {
  const who = node.provider?.name ?? 'unknown provider';
  const day = node.publishedAt ? isoDay(Date.parse(node.publishedAt)) : 'date not told';
  return el(
    'li',
    { class: 'evidence' },
    quotePart(properties, node, names(event)),
    el(
      'p',
      { class: 'source' },
      outLink(node.url, node.title),
      el('span', { class: 'muted', text: ` ${who} · ${day}` }),
    ),
    el(
      'p',
      { class: 'reading muted' },
      `certainty ${percent(properties.certainty)} · rule `,
      el('code', { text: properties.rule ?? '–' }),
      ` · in the ${(properties.field ?? 'text').toLowerCase()}`,
    ),
  );
}

function one(event, store, heading) {
  const look = EVENT_KINDS[event.kind];
  const left = event.evidence.totalCount - event.evidence.edges.length;
  return el(
    'article',
    { class: 'event' },
    el(heading, {}, glyph(look, { status: event.status, size: 18 }), event.label ?? 'Event'),
    el(
      'dl',
      {},
      row(
        'When',
        whenText(event),
        event.dateBasis ? el('span', { class: 'muted', text: ` ${BASIS[event.dateBasis]}` }) : null,
      ),
      row('Status', STATUSES[event.status].word),
      row(
        'Certainty',
        percent(event.certainty),
        el('span', {
          class: 'muted',
          text: ` from ${event.storyCount} ${event.storyCount === 1 ? 'story' : 'independent stories'}`,
        }),
      ),
      row('Who', linkTo(event.subject, store)),
      row('What', linkTo(event.object, store)),
      event.replaced ? row('In place of', linkTo(event.replaced, store)) : [],
    ),
    el('h3', { text: 'Who says so' }),
    el(
      'ol',
      { class: 'evidences' },
      event.evidence.edges.map((edge) => evidencePart(edge, event)),
    ),
    left > 0 ? el('p', { class: 'muted', text: `${left} more articles tell it.` }) : null,
  );
}

export function eventPart(events, store, wanted = events.length) {
  if (!events.length) return el('p', { class: 'muted', text: 'This event is not in the graph any more.' });
  const more = wanted - events.length;
  return el(
    'div',
    {},
    events.map((event) => one(event, store, 'h2')),
    more > 0 ? el('p', { class: 'muted', text: `${more} more are not listed: zoom in to choose among them.` }) : null,
  );
}
