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
  const keys = ['hour', 'day', 'name', 'bot', ...dimensions].join(', ');
  const zone = values.bind(query.zone);
  const text = `
    with sent as (
      select date_trunc('hour', e.occurred_at, 'UTC') as hour, date_trunc('day', e.occurred_at, ${zone}) as day,
        ${['e.name', 'e.bot', ...columns].join(', ')}, e.actor_id, count(*)::int as times
      from event e
      where ${conditions(query, values).join(' and ')}
      group by ${keys}, actor_id
    ), counted as (
      select sent.*, i.person_id from sent join identity i on i.id = sent.actor_id
    )
    select ${keys}, times, string_agg(int4send(person_id), ''::bytea) as people
    from counted
    group by ${keys}, times`;
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
