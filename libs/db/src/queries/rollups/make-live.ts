import type { Transaction } from './transaction.ts';

/** Makes a version the one that is read; forgets the watermarks of all others. */
export async function makeLive(sql: Transaction, version: number): Promise<void> {
  await sql`delete from rollup_watermark where version <> ${version}`;
  await sql`update rollup_watermark set is_live = true where version = ${version}`;
}
