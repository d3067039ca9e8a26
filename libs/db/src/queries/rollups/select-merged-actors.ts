import type { Transaction } from './transaction.ts';

export type MergedActors = {
  /** The identities that merged, and all that had merged into them before. */
  ids: number[];
  /** When the earliest of them was first seen. */
  since: Date;
};

/** Who sent what the given merged identities were counted for; null when nobody. */
export async function selectMergedActors(
  sql: Transaction,
  { fromIds, personIds }: { fromIds: readonly number[]; personIds: readonly number[] },
): Promise<MergedActors | null> {
  const [merged] = await sql<{ ids: number[] | null; since: Date | null }[]>`
    with recursive candidate as (
      select m.from_id, m.into_id, i.first_seen_at
      from identity i join identity_merge m on m.from_id = i.id
      where i.person_id = any(${[...personIds]}) and i.id <> i.person_id
    ), merged as (
      select from_id, first_seen_at from candidate where from_id = any(${[...fromIds]})
      union
      select candidate.from_id, candidate.first_seen_at
      from merged join candidate on candidate.into_id = merged.from_id
    )
    select array_agg(from_id) as ids, min(first_seen_at) as since from merged`;
  return merged?.ids && merged.since ? { ids: merged.ids, since: merged.since } : null;
}
