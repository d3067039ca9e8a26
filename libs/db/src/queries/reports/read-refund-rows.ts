import type { ISql } from 'postgres';
import { readRowPortions } from './read-row-portions.ts';
import type { ReportRow } from './report-cell.ts';
import type { ReportRange } from './report-range.ts';

/**
 * Every refund of the range by time and id: instant, id, status, customer, is internal, amount, currency,
 * amount in the reporting currency, charge, its instant, its amount, method, product, reason, description.
 */
export function readRefundRows(
  sql: ISql,
  { from, to }: Pick<ReportRange, 'from' | 'to'>,
): AsyncGenerator<ReportRow[]> {
  return readRowPortions(
    sql,
    `select t.occurred_at, t.id, t.status, c.external_id, c.is_internal,
      t.amount_minor::float8, t.currency, t.reporting_minor::float8, t.charge_id,
      charge.occurred_at, charge.amount_minor::float8,
      coalesce(t.method, charge.method), coalesce(t.product, charge.product), t.reason, t.description
    from transaction t join customer c on c.id = t.customer_id
      left join transaction charge on charge.id = t.charge_id
    where t.kind = 'refund' and t.occurred_at >= $1 and t.occurred_at < $2
    order by t.occurred_at, t.id`,
    [from.toISOString(), to.toISOString()],
  );
}
