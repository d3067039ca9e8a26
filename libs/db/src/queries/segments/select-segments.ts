import { asc, eq, or } from 'drizzle-orm';
import { savedSegment } from '../../schema/saved-segment.ts';
import type { Transaction } from '../../transaction.ts';

/** Segments that somebody owns or colleagues share, by name. */
export function selectSegments({ orm }: Transaction, ownerId: string) {
  const { id, name, definition, isShared, updatedAt } = savedSegment;
  return orm
    .select({ id, name, definition, isShared, updatedAt, ownerId: savedSegment.ownerId })
    .from(savedSegment)
    .where(or(eq(savedSegment.ownerId, ownerId), eq(isShared, true)))
    .orderBy(asc(name), asc(id))
    .limit(500);
}
