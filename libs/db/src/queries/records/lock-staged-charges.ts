import type { ISql } from 'postgres';

/**
 * Locks the stored transactions that a batch writes or refers to, in one order: of two batches that refund the same charge,
 * the second sees what the first took.
 */
export async function lockStagedCharges(sql: ISql): Promise<void> {
  await sql`
    select count(*) from (
      select id from transaction
      where id in (select id from staged_record union select content ->> 'charge_id' from staged_record)
      order by id for update
    ) locked`;
}

/** Whether anything staged gives money back, and so has to fit its charge. */
export async function hasStagedReturns(sql: ISql): Promise<boolean> {
  const [found] = await sql<{ has: boolean }[]>`
    select exists (select from staged_record where content ->> 'kind' <> 'charge') as has`;
  return found?.has === true;
}
