import type { ISql } from 'postgres';

export type WebhookEventRow = {
  id: string;
  type: string;
  objectId: string | null;
  objectType: string | null;
  contains: readonly string[];
  refs: readonly string[];
  apiVersion: string | null;
  account: string | null;
  createdAt: Date;
  receivedAt: Date;
  payload: unknown;
  outcome: 'applied' | 'ignored' | 'stale' | 'failed' | 'unknown' | 'other_mode';
};

/** Stores events that are not known yet; returns the ids of the new ones. */
export async function insertWebhookEvents(sql: ISql, events: readonly WebhookEventRow[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    insert into webhook_event (id, type, object_id, object_type, contains, refs, api_version, account, created_at, received_at,
      payload, outcome)
    select id, type, "objectId", "objectType", array(select json_array_elements_text(contains)),
      array(select json_array_elements_text(refs)), "apiVersion", account, "createdAt", "receivedAt", payload, outcome
    from json_to_recordset(${JSON.stringify(events)}::text::json)
      as sent (id text, type text, "objectId" text, "objectType" text, contains json, refs json, "apiVersion" text, account text,
        "createdAt" timestamptz, "receivedAt" timestamptz, payload jsonb, outcome text)
    order by id
    on conflict (id) do nothing
    returning id`;
  return rows.map((row) => row.id);
}
