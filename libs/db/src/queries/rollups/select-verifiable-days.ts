import type { Span } from './span.ts';
import type { Transaction } from './transaction.ts';

export type VerifiableDaysQuery = {
  version: number;
  grain: 'hour' | 'day';
  dimension: string;
  /** The zone that cuts the days. */
  zone: string;
  /** UTC days with raw events. */
  rawDays: readonly Date[];
  /** No earlier days; null for all. */
  rawSince: Date | null;
};

/** The days of the zone that have cells or raw events, by day. */
export function selectVerifiableDays(sql: Transaction, query: VerifiableDaysQuery): Promise<Span[]> {
  const { version, grain, dimension, zone, rawDays, rawSince } = query;
  const instants = rawDays.map((day) => day.toISOString());
  return sql<Span[]>`
    with reached as (
      select date_trunc('day', bucket, ${zone}) as day
      from audience where version = ${version} and grain = ${grain} and dimension = ${dimension}
      union
      select date_trunc('day', raw.day + reach, ${zone})
      from unnest(${instants}::timestamptz[]) as raw(day)
      cross join unnest(array[interval '0', interval '24 hours' - interval '1 millisecond']) as reach
    )
    select day as from, ((day at time zone ${zone})::date + 1)::timestamp at time zone ${zone} as to
    from reached
    where ${rawSince}::timestamptz is null or day >= ${rawSince}::timestamptz
    order by day`;
}
