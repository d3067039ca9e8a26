import { eq } from 'drizzle-orm';
import { rollupWatermark } from '../../schema/rollup-watermark.ts';
import type { Transaction } from '../../transaction.ts';

/** The zone whose days the live rollups are made of; null before the first. */
export async function selectRollupZone(tx: Transaction): Promise<string | null> {
  const rows = await tx.orm
    .select({ zone: rollupWatermark.zone })
    .from(rollupWatermark)
    .where(eq(rollupWatermark.isLive, true));
  return rows[0]?.zone ?? null;
}
