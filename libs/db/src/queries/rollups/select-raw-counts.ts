import { BoundValues } from './bound-values.ts';
import { EVENT_COLUMN } from './event-column.ts';
import type { EventDimension } from './event-dimension.ts';
import type { Span } from './span.ts';
import type { Transaction } from './transaction.ts';

export type RawCountQuery = {
  zone: string;
  unit: 'hour' | 'day';
  span: Span;
  /** Only these names; all when left out. */
  names?: readonly string[];
  /** All must hold. The bots' events take part only when one is about `bot`. */
  where: readonly { dimension: EventDimension; values: readonly string[]; isNegated: boolean }[];
  /** Split by it; '' when left out. */
  dimension?: EventDimension;
};

export type RawCount = { bucket: Date; name: string; value: string; times: number; people: Buffer };

/** Counts raw events by bucket, name, value and person: the packed person ids of each count. In no order. */
export async function selectRawCounts(sql: Transaction, query: RawCountQuery): Promise<RawCount[]> {
  const values = new BoundValues();
  const bucket = `date_trunc('${query.unit}', e.occurred_at, ${values.bind(query.zone)})`;
  const text = `
    with sent as (
      select ${bucket} as bucket, e.name, ${query.dimension ? EVENT_COLUMN[query.dimension] : `''`} as value,
        e.actor_id, count(*)::int as times
      from event e
      where ${conditions(query, values).join(' and ')}
      group by bucket, e.name, value, e.actor_id
    )
    select bucket, name, value, times, string_agg(int4send(i.person_id), ''::bytea) as people
    from sent join identity i on i.id = sent.actor_id
    group by bucket, name, value, times`;
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<RawCount[]>(text, [...values.list], { prepare: false });
}

function conditions(query: RawCountQuery, values: BoundValues): string[] {
  const { names, span, where } = query;
  const isAboutBots = query.dimension === 'bot' || where.some(({ dimension }) => dimension === 'bot');
  return [
    `e.occurred_at >= ${values.bind(span.from)} and e.occurred_at < ${values.bind(span.to)}`,
    ...(names ? [`e.name = any(${values.bind(names)})`] : []),
    isAboutBots ? 'e.bot is not null' : 'e.bot is null',
    ...where.map(({ dimension, values: wanted, isNegated }) => {
      const holds = `${EVENT_COLUMN[dimension]} = any(${values.bind(wanted)})`;
      return isNegated ? `not (${holds})` : holds;
    }),
  ];
}
