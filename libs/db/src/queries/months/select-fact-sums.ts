import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';
import { recordedFacts, reportedFacts, type MonthSpan } from './money-facts.ts';

export type FactSum = {
  fact: 'transaction' | 'payout' | 'purchase';
  kind: string;
  status: string;
  currency: string;
  count: number;
  amountMinor: number;
  /** Null when a rate is unknown. */
  reportingMinor: number | null;
};

/** What the rows of a month come to now (`recorded`), or came to when it was last reported. */
export async function selectFactSums(
  { orm }: Transaction,
  side: 'recorded' | 'reported',
  span: MonthSpan,
): Promise<FactSum[]> {
  const facts = side === 'recorded' ? recordedFacts(span) : reportedFacts(span);
  const rows = await orm.execute<FactSum>(sql`
    select fact, kind, status, currency, count(*)::float8 as count, sum(amount_minor)::float8 as "amountMinor",
      case when bool_and(reporting_minor is not null) then sum(reporting_minor)::float8 end as "reportingMinor"
    from (${facts}) fact group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
  return [...rows];
}
