import { BoundValues } from './bound-values.ts';
import { EVENT_COLUMN } from './event-column.ts';
import type { EventDimension } from './event-dimension.ts';
import type { Span } from './span.ts';

export type EventCountQuery = {
  /** The zone that cuts days. */
  zone: string;
  /** Where in time to look, at least one. */
  spans: readonly Span[];
  /** Written from this transaction on. */
  since: string;
  /** Written before it; to the end when left out. */
  below?: string;
  /** Only these names; all when left out. */
  names?: readonly string[];
  /** The dimensions to tell apart. */
  dimensions: readonly EventDimension[];
};

type Text = { text: string; values: BoundValues };

/** The query behind `EventCount` rows. Text, because spans must be known when planning: it is what prunes partitions. */
export function eventCountQuery(query: EventCountQuery): Text {
  const values = new BoundValues();
  const dimensions = query.dimensions.filter((dimension) => dimension !== 'bot');
  const columns = dimensions.map((dimension) => `${EVENT_COLUMN[dimension]} as ${dimension}`);
  const zone = values.bind(query.zone);
  const text = `
    select date_trunc('hour', e.occurred_at, 'UTC') as hour, date_trunc('day', e.occurred_at, ${zone}) as day,
      ${['e.name', 'e.bot', ...columns].join(', ')}, i.person_id as person, count(*)::int as times
    from event e join identity i on i.id = e.actor_id
    where ${conditions(query, values).join(' and ')}
    group by ${['hour', 'day', 'e.name', 'e.bot', ...dimensions, 'person'].join(', ')}`;
  return { text, values };
}

function conditions(query: EventCountQuery, values: BoundValues): string[] {
  const spans = query.spans.map(
    ({ from, to }) => `e.occurred_at >= ${values.bind(from)} and e.occurred_at < ${values.bind(to)}`,
  );
  return [
    `(${spans.join(' or ')})`,
    `e.txid >= ${values.bind(query.since)}`,
    ...(query.below === undefined ? [] : [`e.txid < ${values.bind(query.below)}`]),
    ...(query.names === undefined ? [] : [`e.name = any(${values.bind(query.names)})`]),
    ...(query.dimensions.includes('bot') ? [] : ['e.bot is null']),
  ];
}
