import { savedSegment } from '../../schema/saved-segment.ts';
import type { Transaction } from '../../transaction.ts';

export type SegmentValues = {
  /** Null makes a new one. */
  id: string | null;
  name: string;
  definition: unknown;
  ownerId: string;
  isShared: boolean;
  now: Date;
};

/** Stores a segment and returns its id. */
export async function upsertSegment(
  { orm }: Transaction,
  { id, now, ownerId, ...values }: SegmentValues,
): Promise<string> {
  const row = { ...values, ownerId, createdAt: now, updatedAt: now };
  const rows = await orm
    .insert(savedSegment)
    .values(id === null ? row : { ...row, id })
    .onConflictDoUpdate({ target: savedSegment.id, set: { ...values, updatedAt: now } })
    .returning({ id: savedSegment.id });
  const [saved] = rows;
  if (saved === undefined) throw new Error('The segment was not stored.');
  return saved.id;
}
