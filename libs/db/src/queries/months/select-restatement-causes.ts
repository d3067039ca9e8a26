import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';

export type RestatementCauseRow = {
  restatementId: string;
  fact: 'transaction' | 'payout' | 'purchase';
  id: string;
  before: unknown;
  after: unknown;
};

type Wanted = { month: string; limit: number };

/** The rows behind the restatements of a month, the first `limit` of each by id. */
export async function selectRestatementCauses(
  { orm }: Transaction,
  { month, limit }: Wanted,
): Promise<RestatementCauseRow[]> {
  const rows = await orm.execute<RestatementCauseRow>(sql`
    select restatement_id as "restatementId", fact, id, before, after
    from (
      select c.*, row_number() over (partition by restatement_id order by fact, c.id) as place
      from restatement_cause c join restatement r on r.id = c.restatement_id
      where r.month = ${month}
    ) cause
    where place <= ${limit}
    order by restatement_id, fact, id`);
  return [...rows];
}
