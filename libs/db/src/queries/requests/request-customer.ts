import type { ISql, PendingQuery, Row } from 'postgres';

export type RequestCustomerRow = { id: number; externalId: string; name: string | null };

/** The joined customer as one object; null when there is none. */
export const requestCustomer = (sql: ISql): PendingQuery<Row[]> => sql`
  case when customer.id is null then null
    else json_build_object('id', customer.id, 'externalId', customer.external_id, 'name', customer.name) end as customer`;

/** The last row of the page before, by instant and id. */
export type After = { at: Date; id: string } | null;
