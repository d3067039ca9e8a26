import { eq } from 'drizzle-orm';
import { savedSegment } from '../../schema/saved-segment.ts';
import type { Transaction } from '../../transaction.ts';

/** A segment as it stands, held until the transaction ends; null when there is none. */
export async function lockSegment({ orm }: Transaction, id: string) {
  const { name, definition, isShared, ownerId } = savedSegment;
  const rows = await orm
    .select({ name, definition, isShared, ownerId })
    .from(savedSegment)
    .where(eq(savedSegment.id, id))
    .for('update');
  return rows[0] ?? null;
}
