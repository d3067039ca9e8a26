import { closeRawDays, dropRawDay } from '@sextant/db/queries/rollups/drop-raw-days';
import { selectOldRawDays } from '@sextant/db/queries/rollups/select-old-raw-days';
import { FIRST_DAY, type TestWorld } from './test-world.ts';

/** Removes the raw events of the first days, as retention does, but remembers them for the recount of the test. */
export async function removeDays({ db: { sql } }: TestWorld, days: number): Promise<void> {
  const before = new Date(FIRST_DAY.getTime() + days * 86_400_000);
  await sql`insert into removed_event select * from event where occurred_at < ${before}`;
  for (const day of await selectOldRawDays(sql, before)) if (!(await dropRawDay(sql, day))) break;
  await closeRawDays(sql, before);
  await sql`
    delete from removed_event r
    where exists (
      select 1 from event e
      where e.message_id = r.message_id and e.occurred_at = r.occurred_at and e.txid = r.txid)`;
}
