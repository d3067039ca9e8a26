import type { ISql } from 'postgres';

export type Settlement = {
  now: Date;
  /** Objects whose records were looked at. */
  objects: readonly string[];
  /** Those of them whose records could not be written, and why. */
  refusals: readonly { objectId: string; reason: string }[];
  /** Events that fail with a refused object even if they were well before. */
  marked: readonly string[];
};

export type Failure = { id: string; type: string; reason: string; attempts: number };

const MOST_ATTEMPTS = 20;

/**
 * Says of the events of written objects that they are applied, and of those of refused ones why not and when to try again: after
 * half a minute, then twice as long each time, at most a day. Returns those that fail.
 */
export async function settleWebhookEvents(
  sql: ISql,
  { now, objects, refusals, marked }: Settlement,
): Promise<Failure[]> {
  const looked = sql`${sql.array([...objects])}::text[]`;
  const refused = sql`${sql.array(refusals.map((refusal) => refusal.objectId))}::text[]`;
  await sql`
    update webhook_event set outcome = case when outcome = 'failed' then 'applied' else outcome end, reason = null, retry_at = null
    where object_id = any(${looked}) and (outcome = 'failed' or retry_at is not null)
      and not (object_id = any(${refused}) or contains && ${refused})`;
  if (refusals.length === 0) return [];
  return sql<Failure[]>`
    with refusal as (
      select * from json_to_recordset(${JSON.stringify(refusals)}::text::json) as told ("objectId" text, reason text)
    ), failing as (
      select event.id, min(refusal.reason) as reason
      from webhook_event event join refusal on refusal."objectId" = event.object_id or refusal."objectId" = any(event.contains)
      where (event.object_id = any(${refused}) or event.contains && ${refused})
        and (event.id = any(${sql.array([...marked])}::text[]) or event.outcome = 'failed' or event.retry_at is not null)
      group by event.id
    )
    update webhook_event event set outcome = 'failed', reason = failing.reason, attempts = attempts + 1,
      retry_at = case when attempts < ${MOST_ATTEMPTS}
        then ${now}::timestamptz + least(interval '1 day', interval '30 seconds' * 2 ^ least(attempts, 12)) end
    from failing where event.id = failing.id
    returning event.id, event.type, event.reason, event.attempts`;
}

/** Says that something newer was known of the objects of these events. */
export async function markStale(sql: ISql, eventIds: readonly string[]): Promise<void> {
  await sql`
    update webhook_event set outcome = 'stale'
    where id = any(${sql.array([...eventIds])}::text[]) and outcome = 'applied'`;
}

/** Has all objects of these types that name one of these ids written again, soon and by the worker. */
export async function deferReferringObjects(
  sql: ISql,
  asked: { ids: readonly string[]; types: readonly string[]; now: Date },
): Promise<void> {
  await sql`
    update webhook_event set retry_at = ${asked.now}
    where refs && ${sql.array([...asked.ids])}::text[] and object_type = any(${sql.array([...asked.types])}::text[])
      and payload is not null and retry_at is null and outcome <> 'other_mode'`;
}
