import type { ISql } from 'postgres';
import { readRowPortions } from './read-row-portions.ts';
import type { ReportRow } from './report-cell.ts';
import type { ReportRange } from './report-range.ts';

/**
 * Every transaction of the range by time and id: instant, id, kind, status, customer, is internal, amount,
 * currency, amount in the reporting currency, charge, method, product, subscription, reason, description.
 */
export function readTransactionRows(
  sql: ISql,
  { from, to }: Pick<ReportRange, 'from' | 'to'>,
): AsyncGenerator<ReportRow[]> {
  return readRowPortions(
    sql,
    `select t.occurred_at, t.id, t.kind, t.status, c.external_id, c.is_internal,
      t.amount_minor::float8, t.currency, t.reporting_minor::float8, t.charge_id, t.method, t.product,
      t.subscription_id, t.reason, t.description
    from transaction t join customer c on c.id = t.customer_id
    where t.occurred_at >= $1 and t.occurred_at < $2
    order by t.occurred_at, t.id`,
    [from.toISOString(), to.toISOString()],
  );
}
