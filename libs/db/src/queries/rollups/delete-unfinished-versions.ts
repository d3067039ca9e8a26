import type { Transaction } from './transaction.ts';

/** Forgets the watermarks of versions that are not live, so that nothing is kept for them any more. */
export async function deleteUnfinishedVersions(sql: Transaction): Promise<void> {
  await sql`delete from rollup_watermark where not is_live`;
}
