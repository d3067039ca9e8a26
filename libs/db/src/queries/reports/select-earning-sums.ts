import type { ISql } from 'postgres';
import { MONEY_SOURCES } from '../money/money-source.ts';
import type { ReportRange } from './report-range.ts';

export type EarningSum = {
  /** The first day of the period. */
  period: string;
  entry: 'earned' | 'clawed_back' | 'paid_out';
  currency: string;
  amountMinor: number;
};

/** What moved creators' balances, by period and currency; what leaves is negative. */
export function selectEarningSums(sql: ISql, range: ReportRange): Promise<EarningSum[]> {
  return sql.unsafe<EarningSum[]>(
    `select to_char(date_trunc($3, at at time zone $4), 'YYYY-MM-DD') as period, entry, currency,
      sum(minor)::float8 as "amountMinor"
    from (${MONEY_SOURCES.ledger}) entry
    where at >= $1 and at < $2
    group by 1, 2, 3 order by 1, 2, 3`,
    [range.from.toISOString(), range.to.toISOString(), range.groupBy, range.zone],
  );
}
