import type { ISql } from 'postgres';

/** How many movements of the ledger lie in a half-open range of instants: about the rows a report of it gets. */
export async function countLedgerRows(sql: ISql, range: { from: Date; to: Date }): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    select count(*)::int as rows
    from transaction
    where occurred_at >= ${range.from} and occurred_at < ${range.to}`;
  return row?.rows ?? 0;
}
