import type { ISql } from 'postgres';

/** An id by which somebody was known until then, and the key that stands for them since. */
export type ErasedKey = { key: string; erasedAt: Date; tombstone: string };

/** Which of these ids were an erased person's, by their last erasure. */
export async function selectErasedKeys(sql: ISql, keys: readonly string[]): Promise<ErasedKey[]> {
  return sql<ErasedKey[]>`
    select distinct on (named.key) named.key, erased.erased_at as "erasedAt", identity.key as tombstone
    from unnest(${sql.array([...keys])}::text[]) as named (key)
    join erased_key erased on erased.hash = sha256(convert_to(named.key, 'UTF8'))
    join identity on identity.id = erased.person_id
    order by named.key, erased.id desc`;
}

export type LastErasure = { epoch: number; erasedAt: Date | null };

/** The number of the last erasure, 0 before the first one, and when it was. */
export async function selectLastErasure(sql: ISql): Promise<LastErasure> {
  const [last] = await sql<LastErasure[]>`
    select id::float8 as epoch, erased_at as "erasedAt" from erased_key order by id desc limit 1`;
  return last ?? { epoch: 0, erasedAt: null };
}

/** Keeps erasures waiting until the transaction is over; throws 40001 when there was one after `epoch`. */
export async function guardErasure(sql: ISql, epoch: number): Promise<void> {
  await sql`select guard_erasure(${epoch}::bigint)`;
}

/** Keeps erasures waiting until the transaction is over, for whoever looks at erased keys after it. */
export async function shareErasure(sql: ISql): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('erasure'))`;
}
