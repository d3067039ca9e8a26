import { sql } from 'drizzle-orm';
import { closedMonth } from '../../schema/closed-month.ts';
import type { Transaction } from '../../transaction.ts';
import { recordedFacts } from './money-facts.ts';

export type ClosedMonthRow = typeof closedMonth.$inferSelect;

/** Closes a month and keeps the rows behind its figures; false when it was closed before. */
export async function insertClosedMonth({ orm }: Transaction, row: ClosedMonthRow): Promise<boolean> {
  const inserted = await orm
    .insert(closedMonth)
    .values(row)
    .onConflictDoNothing()
    .returning({ month: closedMonth.month });
  if (inserted.length === 0) return false;
  const facts = recordedFacts({ month: row.month, from: row.fromAt, to: row.toAt });
  await orm.execute(sql`
    insert into closed_month_row (month, fact, id, kind, status, currency, amount_minor, reporting_minor, occurred_at)
    select ${row.month}, fact, id, kind, status, currency, amount_minor, reporting_minor, occurred_at
    from (${facts}) fact`);
  return true;
}
