import { asc, eq } from 'drizzle-orm';
import { restatement } from '../../schema/restatement.ts';
import type { Transaction } from '../../transaction.ts';

/** What late facts changed, oldest first; of one month where it is given. */
export function selectRestatements({ orm }: Transaction, month?: string) {
  return orm
    .select()
    .from(restatement)
    .where(month === undefined ? undefined : eq(restatement.month, month))
    .orderBy(asc(restatement.at), asc(restatement.id));
}
