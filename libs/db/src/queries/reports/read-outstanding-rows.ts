import type { ISql } from 'postgres';
import { OUTSTANDING } from './outstanding-query.ts';
import { readRowPortions } from './read-row-portions.ts';
import type { ReportRow } from './report-cell.ts';

/**
 * Each creator's balance by currency, the largest first: creator, country, is internal, currency, opening, earned, clawed
 * back, paid out, closing, closing in the reporting currency. What leaves is negative.
 */
export function readOutstandingRows(sql: ISql, range: { from: Date; to: Date }): AsyncGenerator<ReportRow[]> {
  return readRowPortions(
    sql,
    `select c.external_id, c.country, c.is_internal, o.currency, o.opening::float8, o.earned::float8,
      o.clawed_back::float8, o.paid_out::float8, o.closing::float8,
      reporting_amount(o.closing, o.currency, $2::timestamptz - interval '1 millisecond')::float8
    from (${OUTSTANDING}) o join customer c on c.id = o.creator_id
    order by o.currency, o.closing desc, c.external_id`,
    [range.from.toISOString(), range.to.toISOString()],
  );
}
