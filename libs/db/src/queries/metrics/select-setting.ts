import type { ISql } from 'postgres';

/** The value kept under a key; null when it was never set. */
export async function selectSetting(sql: ISql, key: string): Promise<unknown> {
  const [row] = await sql<{ value: unknown }[]>`select value from setting where key = ${key}`;
  return row?.value ?? null;
}
