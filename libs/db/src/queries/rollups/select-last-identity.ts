import type { Transaction } from './transaction.ts';

/** The highest id given so far; zero when there is none. */
export async function selectLastIdentity(sql: Transaction): Promise<number> {
  const [row] = await sql<{ id: number }[]>`select coalesce(max(id), 0) as id from identity`;
  return row?.id ?? 0;
}
