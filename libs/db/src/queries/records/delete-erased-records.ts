import type { ISql } from 'postgres';

/**
 * Takes staged records away that tell of somebody from before they were erased, or that were read before it. Returns where
 * they stood.
 */
export async function deleteErasedRecords(sql: ISql, now: Date): Promise<{ position: number; id: string }[]> {
  return sql<{ position: number; id: string }[]>`
    delete from staged_record staged
    where exists (select from erased_key) and exists (
      select from erased_key erased
      where erased.hash in (sha256(convert_to(staged.customer, 'UTF8')), sha256(convert_to(staged.creator, 'UTF8')))
        and erased.erased_at >= least(coalesce(staged.seen_at, ${now}), ${now}))
    returning position, id`;
}
