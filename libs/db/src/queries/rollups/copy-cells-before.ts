import type { Transaction } from './transaction.ts';

export type CopyQuery = { from: number; into: number; before: Date };

/** Copies the cells and sessions that start before an instant from one version to another. */
export async function copyCellsBefore(sql: Transaction, { from, into, before }: CopyQuery): Promise<void> {
  await sql`
    insert into audience (version, grain, dimension, name, bucket, value, people, extra)
    select ${into}, grain, dimension, name, bucket, value, people, extra
    from audience where version = ${from} and bucket < ${before}`;
  await sql`
    insert into session (version, session_id, actor_id, started_at)
    select ${into}, session_id, actor_id, started_at
    from session where version = ${from} and started_at < ${before}`;
}
