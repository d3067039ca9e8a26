import type { ISql } from 'postgres';

/** Takes staged records out by their place. */
export async function deleteStagedRecords(sql: ISql, positions: readonly number[]): Promise<void> {
  await sql`delete from staged_record where position = any(${[...positions]}::int[])`;
}
