import { deleteOrphanedRefunds } from '@sextant/db/queries/records/delete-orphaned-staged-records';
import { deleteStagedRecords } from '@sextant/db/queries/records/delete-staged-records';
import { hasStagedReturns, lockStagedCharges } from '@sextant/db/queries/records/lock-staged-charges';
import { selectOverRefunds } from '@sextant/db/queries/records/select-over-refunds';
import { updateStagedRefunds } from '@sextant/db/queries/records/update-staged-refunds';
import { refusedRefunds } from './refused-refunds.ts';
import type { RefusedRecord } from './refused-refunds.ts';

type Sql = Parameters<typeof lockStagedCharges>[0];

/** Takes staged refunds and disputes out that their charge does not bear; the others learn from it what they were for. */
export async function refuseTransactions(sql: Sql): Promise<RefusedRecord[]> {
  if (!(await hasStagedReturns(sql))) return [];
  await lockStagedCharges(sql);
  const orphans = await deleteOrphanedRefunds(sql);
  const tooMuch = refusedRefunds(await selectOverRefunds(sql));
  if (tooMuch.length > 0)
    await deleteStagedRecords(
      sql,
      tooMuch.map(({ position }) => position),
    );
  await updateStagedRefunds(sql);
  return [...orphans, ...tooMuch];
}
