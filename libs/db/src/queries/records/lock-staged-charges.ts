import type { ISql } from 'postgres';

/**
 * Locks the stored transactions that a batch writes or refers to, in one order: of two batches that refund the same charge,
 * the second sees what the first took.
 */
export async function lockStagedCharges(sql: ISql): Promise<void> {
  await sql`
    select id from transaction
    where id in (select id from staged_record union select content ->> 'charge_id' from staged_record)
    order by id for update`;
}
