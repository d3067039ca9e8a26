import { asc, eq } from 'drizzle-orm';
import { closedMonth } from '../../schema/closed-month.ts';
import type { Transaction } from '../../transaction.ts';
import type { ClosedMonthRow } from './insert-closed-month.ts';

/** The closed months in their order; only the named one where a month is given. */
export function selectClosedMonths({ orm }: Transaction, month?: string): Promise<ClosedMonthRow[]> {
  return orm
    .select()
    .from(closedMonth)
    .where(month === undefined ? undefined : eq(closedMonth.month, month))
    .orderBy(asc(closedMonth.month));
}
