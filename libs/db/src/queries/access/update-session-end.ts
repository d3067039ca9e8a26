import { eq } from 'drizzle-orm';
import { staffSession } from '../../schema/staff-session.ts';
import type { Transaction } from '../../transaction.ts';

/** Moves the instant from which a session no longer opens anything. */
export async function updateSessionEnd(
  tx: Transaction,
  { id, expiresAt, now }: { id: string; expiresAt: Date; now: Date },
): Promise<void> {
  await tx.orm.update(staffSession).set({ expiresAt, updatedAt: now }).where(eq(staffSession.id, id));
}
