import type { Sql } from 'postgres';

/** Runs `work` as the only rebuild; null when another one runs. The lock goes with the process that holds it. */
export async function withRebuildLock<T>(sql: Sql, work: () => Promise<T>): Promise<T | null> {
  // A transaction that only holds a lock: it writes nothing, so no fold waits for it.
  const { result } = await sql.begin(async (holder) => {
    const [lock] = await holder<{ isMine: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext('sextant_rollup_rebuild')) as "isMine"`;
    return { result: lock?.isMine ? await work() : null };
  });
  return result;
}
