import type { ISql } from 'postgres';

/**
 * That a customer is counted: internal accounts are not. By their few ids, so that nothing is joined for every record.
 * `column` holds a customer's id and is never null.
 */
export function notInternal(sql: ISql, column: 'g.customer_id' | 'e.customer_id' | 's.customer_id') {
  return sql`${sql(column)} not in (select id from customer where is_internal)`;
}
