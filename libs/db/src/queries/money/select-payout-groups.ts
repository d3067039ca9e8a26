import type { ISql } from 'postgres';
import { moneyConditions } from './money-conditions.ts';
import type { MoneyCondition } from './money-count-query.ts';
import type { PayoutRow } from './select-payouts.ts';

type Sum = { count: number; minor: number; unconverted: number };
/** Whose payouts, everybody's when null, and which of them. */
type Asked = { people: readonly number[] | null; where: readonly MoneyCondition[] };
type Span = Asked & { from: Date; to: Date };

const SUMS = `count(*)::int as count, coalesce(sum(reporting_minor), 0)::float8 as minor,
  (count(*) filter (where reporting_minor is null))::int as unconverted`;

function ofCreators(sql: ISql, { people, where }: Asked) {
  return sql`recipient = 'creator' and creator_id not in (select id from customer where is_internal)
    ${people === null ? sql`` : sql`and creator_id = any(${[...people]}::int[])`} ${moneyConditions(sql, where)}`;
}

/** Payouts to creators created in a period, by state. */
export function selectPayoutStates(
  sql: ISql,
  { from, to, ...asked }: Span,
): Promise<(Sum & { status: PayoutRow['status'] })[]> {
  return sql<(Sum & { status: PayoutRow['status'] })[]>`
    select status, ${sql.unsafe(SUMS)} from payout s
    where created_at >= ${from} and created_at < ${to} and ${ofCreators(sql, asked)}
    group by 1 order by 1`;
}

/** Why payouts to creators of a period did not arrive, the most frequent first. */
export function selectPayoutFailures(
  sql: ISql,
  { from, to, ...asked }: Span,
): Promise<(Sum & { code: string; message: string | null })[]> {
  return sql<(Sum & { code: string; message: string | null })[]>`
    select coalesce(failure_code, 'unknown') as code, max(failure_message) as message, ${sql.unsafe(SUMS)} from payout s
    where created_at >= ${from} and created_at < ${to} and status in ('failed', 'reversed') and ${ofCreators(sql, asked)}
    group by 1 order by count desc, code`;
}

/** Payouts to creators that are on their way now, by the day they are due; without a day last. */
export function selectPayoutSchedule(sql: ISql, asked: Asked): Promise<(Sum & { day: string | null })[]> {
  return sql<(Sum & { day: string | null })[]>`
    select scheduled_for::text as day, ${sql.unsafe(SUMS)} from payout s
    where status in ('pending', 'in_transit') and ${ofCreators(sql, asked)}
    group by 1 order by 1 nulls last`;
}
