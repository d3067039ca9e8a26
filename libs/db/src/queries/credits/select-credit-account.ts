import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';

export type CreditAccountRow = {
  balance: number;
  purchased: number;
  granted: number;
  refunded: number;
  consumed: number;
  expired: number;
};

/** The credits of a customer; null when there is no such customer. `isLocked` keeps others from moving them until the transaction ends. */
export async function selectCreditAccount(
  tx: Transaction,
  customerId: number,
  isLocked: boolean,
): Promise<(CreditAccountRow & { status: string }) | null> {
  if (isLocked) await tx.orm.execute(sql`select id from customer where id = ${customerId} for update`);
  const rows = await tx.orm.execute<CreditAccountRow & { status: string }>(sql`
    select customer.status, coalesce(balance, 0)::float8 as balance, coalesce(purchased, 0)::float8 as purchased,
      coalesce(granted, 0)::float8 as granted, coalesce(refunded, 0)::float8 as refunded,
      coalesce(consumed, 0)::float8 as consumed, coalesce(expired, 0)::float8 as expired
    from customer left join credit_balance on credit_balance.customer_id = customer.id
    where customer.id = ${customerId}`);
  const [row] = rows;
  return row ?? null;
}
