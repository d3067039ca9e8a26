import type { Transaction } from '@sextant/db/queries/rollups/transaction';

/** Merges an identity into another's person as the intake does; nothing when it merged before or would merge into itself. */
export async function mergeIdentity(sql: Transaction, fromId: number, intoId: number): Promise<void> {
  await sql`select id from identity where id = any(${[fromId, intoId]}) order by id for update`;
  const [into] = await sql<{ personId: number }[]>`
    select person_id as "personId" from identity where id = ${intoId}`;
  if (!into || into.personId === fromId) return;
  const { count } = await sql`
    insert into identity_merge (from_id, into_id)
    select id, ${into.personId} from identity where id = ${fromId} and person_id = ${fromId}
    on conflict do nothing`;
  if (count === 1) await sql`update identity set person_id = ${into.personId} where person_id = ${fromId}`;
}
