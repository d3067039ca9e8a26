import { eq } from 'drizzle-orm';
import { savedSegment } from '../../schema/saved-segment.ts';
import type { Transaction } from '../../transaction.ts';

export async function deleteSegment({ orm }: Transaction, id: string): Promise<void> {
  await orm.delete(savedSegment).where(eq(savedSegment.id, id));
}
