import type { ISql } from 'postgres';

export type Outcome = {
  id: string;
  outcome: 'applied' | 'stale' | 'failed' | 'ignored';
  reason: string | null;
  retryAt: Date | null;
};

/** Says what became of events. An attempt is counted for each that failed. */
export async function updateWebhookOutcomes(sql: ISql, outcomes: readonly Outcome[]): Promise<void> {
  await sql`
    update webhook_event set outcome = told.outcome, reason = told.reason, retry_at = told."retryAt",
      attempts = attempts + case when told.outcome = 'failed' then 1 else 0 end
    from json_to_recordset(${JSON.stringify(outcomes)}::text::json)
      as told (id text, outcome text, reason text, "retryAt" timestamptz)
    where webhook_event.id = told.id`;
}

/** The objects are written: whatever of them failed before is applied now, and nothing is due. */
export async function settleObjects(sql: ISql, objectIds: readonly string[]): Promise<void> {
  await sql`
    update webhook_event set outcome = case when outcome = 'failed' then 'applied' else outcome end, reason = null, retry_at = null
    where object_id = any(${sql.array([...objectIds])}::text[]) and (outcome = 'failed' or retry_at is not null)`;
}

/** Has all objects of these types that name one of these ids written again, soon and by the worker. */
export async function deferReferringObjects(
  sql: ISql,
  asked: { ids: readonly string[]; types: readonly string[]; now: Date },
): Promise<void> {
  await sql`
    update webhook_event set retry_at = ${asked.now}
    where refs && ${sql.array([...asked.ids])}::text[] and object_type = any(${sql.array([...asked.types])}::text[])
      and payload is not null and retry_at is null`;
}
