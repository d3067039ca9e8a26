import type { ISql } from 'postgres';

/** Lets the transaction join and sort two books of a million rows in memory, and plan its cursors to be read to their end. */
export async function prepareReading(sql: ISql): Promise<void> {
  await sql`set local work_mem = '64MB'`;
  await sql`set local cursor_tuple_fraction = 1`;
}
