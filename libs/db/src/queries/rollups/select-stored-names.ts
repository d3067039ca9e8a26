import type { Transaction } from './transaction.ts';

/** Every name that has a cell in the version, by name. */
export async function selectStoredNames(sql: Transaction, version: number): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct name from audience where version = ${version} order by name`;
  return rows.map((row) => row.name);
}
