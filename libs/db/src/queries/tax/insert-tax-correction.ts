import { taxCorrection } from '../../schema/tax-correction.ts';
import type { Transaction } from '../../transaction.ts';

export type NewTaxCorrection = Omit<typeof taxCorrection.$inferInsert, 'id'>;

/** Appends a correction and answers its id. */
export async function insertTaxCorrection(tx: Transaction, row: NewTaxCorrection): Promise<number> {
  const rows = await tx.orm.insert(taxCorrection).values(row).returning({ id: taxCorrection.id });
  return rows[0]?.id ?? 0;
}
