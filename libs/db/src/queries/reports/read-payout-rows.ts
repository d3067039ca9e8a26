import type { ISql } from 'postgres';
import { readRowPortions } from './read-row-portions.ts';
import type { ReportRow } from './report-cell.ts';
import type { ReportRange } from './report-range.ts';

/**
 * Every payout created in the range by time and id: instant, id, recipient, creator, is internal, status,
 * amount, currency, amount in the reporting currency, due day, when it was paid and returned, method, failure code and message.
 */
export function readPayoutRows(
  sql: ISql,
  { from, to }: Pick<ReportRange, 'from' | 'to'>,
): AsyncGenerator<ReportRow[]> {
  return readRowPortions(
    sql,
    `select p.created_at, p.id, p.recipient, c.external_id,
      coalesce(c.is_internal, false), p.status, p.amount_minor::float8, p.currency, p.reporting_minor::float8,
      to_char(p.scheduled_for, 'YYYY-MM-DD'), p.paid_at,
      p.returned_at, p.method, p.failure_code, p.failure_message
    from payout p left join customer c on c.id = p.creator_id
    where p.created_at >= $1 and p.created_at < $2
    order by p.created_at, p.id`,
    [from.toISOString(), to.toISOString()],
  );
}
