import { eq } from 'drizzle-orm';
import { creditEntry } from '../../schema/credit-entry.ts';
import type { Transaction } from '../../transaction.ts';

export type CreditEntryRow = typeof creditEntry.$inferSelect;

/** Adds a movement of credits. */
export async function insertCreditEntry(
  tx: Transaction,
  row: typeof creditEntry.$inferInsert,
): Promise<void> {
  await tx.orm.insert(creditEntry).values(row);
}

/** A movement by its id; null when there is none. */
export async function selectCreditEntry(tx: Transaction, id: string): Promise<CreditEntryRow | null> {
  const [row] = await tx.orm.select().from(creditEntry).where(eq(creditEntry.id, id)).limit(1);
  return row ?? null;
}
