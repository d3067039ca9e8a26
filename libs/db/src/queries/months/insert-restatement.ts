import { restatement } from '../../schema/restatement.ts';
import type { Transaction } from '../../transaction.ts';

export type NewRestatement = typeof restatement.$inferInsert;

/** Keeps what a month's figures were and are. Its causes follow in the same transaction. */
export async function insertRestatement({ orm }: Transaction, row: NewRestatement): Promise<void> {
  await orm.insert(restatement).values(row);
}
