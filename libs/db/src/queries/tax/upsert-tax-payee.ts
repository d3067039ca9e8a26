import { eq } from 'drizzle-orm';
import { customer } from '../../schema/customer.ts';
import { taxPayee } from '../../schema/tax-payee.ts';
import type { Transaction } from '../../transaction.ts';

export type TaxPayeeRow = typeof taxPayee.$inferSelect;

/** Locks the customer, so that two people do not fill in one payee at once; null when there is none. */
export async function lockTaxPayee(
  tx: Transaction,
  customerId: number,
): Promise<{ payee: TaxPayeeRow | null } | null> {
  const [found] = await tx.orm
    .select({ id: customer.id })
    .from(customer)
    .where(eq(customer.id, customerId))
    .for('update');
  if (found === undefined) return null;
  const [payee] = await tx.orm.select().from(taxPayee).where(eq(taxPayee.customerId, customerId));
  return { payee: payee ?? null };
}

export async function upsertTaxPayee(tx: Transaction, row: TaxPayeeRow): Promise<void> {
  const { customerId: _id, accountNumber: _number, ...changes } = row;
  await tx.orm.insert(taxPayee).values(row).onConflictDoUpdate({ target: taxPayee.customerId, set: changes });
}
