import type { Transaction } from './transaction.ts';

export type FoldEnd = {
  /** Fold what is below it: nothing below is still running. */
  txid: string;
  /** False when nothing was written since the watermark. */
  isPending: boolean;
  /** Whether more is ready than fits. */
  isBehind: boolean;
};

/**
 * How far a fold may read: to the oldest transaction that runs in this database, no matter what others of the server
 * do, or as many whole transactions as hold about `most` events.
 */
export async function selectFoldEnd(sql: Transaction, since: string, most: number): Promise<FoldEnd> {
  const [end] = await sql<FoldEnd[]>`
    with elsewhere as (
      select backend_xid
      from pg_stat_activity
      where datid <> (select oid from pg_database where datname = current_database())
    ), settled as (
      select coalesce(min(running.txid), pg_snapshot_xmax(pg_current_snapshot())) as txid
      from pg_snapshot_xip(pg_current_snapshot()) as running(txid)
      where not exists (select 1 from elsewhere where backend_xid = running.txid::xid)
    ), pending as (
      select txid, sum(event_count) as events
      from intake_batch
      where txid >= ${since} and txid < (select txid from settled)
      group by txid
    ), running as (
      select txid, sum(events) over (order by txid) - events as before from pending
    ), cut as (
      select txid from running where before >= ${most} order by txid limit 1
    )
    select coalesce((select txid from cut), (select txid from settled)) as txid,
      exists (select 1 from cut) as "isBehind",
      exists (select 1 from pending)
        or exists (select 1 from identity_merge where txid >= ${since} and txid < (select txid from settled))
        or exists (select 1 from customer where txid >= ${since} and txid < (select txid from settled))
        as "isPending"`;
  if (!end) throw new Error('A query without a table returned no row.');
  return end;
}
