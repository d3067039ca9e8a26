import type { ISql } from 'postgres';
import { OUTSTANDING } from './outstanding-query.ts';

export type OutstandingSum = {
  currency: string;
  balances: number;
  opening: number;
  earned: number;
  clawedBack: number;
  paidOut: number;
  closing: number;
  /** Closing in the reporting currency, each balance rounded by itself; null when a rate is unknown. */
  closingReporting: number | null;
};

/** What all creators together are owed, by currency; what leaves is negative. */
export function selectOutstandingSums(sql: ISql, range: { from: Date; to: Date }): Promise<OutstandingSum[]> {
  return sql.unsafe<OutstandingSum[]>(
    `select currency, count(*)::float8 as balances, sum(opening)::float8 as opening, sum(earned)::float8 as earned,
      sum(clawed_back)::float8 as "clawedBack", sum(paid_out)::float8 as "paidOut", sum(closing)::float8 as closing,
      case when bool_and(converted is not null) then sum(converted)::float8 end as "closingReporting"
    from (
      select *, reporting_amount(closing, currency, $2::timestamptz - interval '1 millisecond') as converted from (${OUTSTANDING}) owed
    ) balance
    group by 1 order by 1`,
    [range.from.toISOString(), range.to.toISOString()],
  );
}
