import type { ISql } from 'postgres';

export type WarningRow = {
  receivedAt: string;
  origin: string;
  apiKeyId: string | null;
  outcome: 'rejected' | 'corrected';
  code: string;
  message: string;
  field: string | null;
  eventName: string | null;
  messageId: string | null;
  payload: unknown;
};

/** Keeps what was refused or corrected, and why, for the admin's page. */
export async function insertIngestionWarnings(sql: ISql, warnings: readonly WarningRow[]): Promise<void> {
  await sql`
    insert into ingestion_warning (received_at, origin, api_key_id, outcome, code, message, field, event_name, message_id, payload)
    select r."receivedAt", r.origin, r."apiKeyId", r.outcome, r.code, r.message, r.field, r."eventName", r."messageId", r.payload
    from json_to_recordset(${JSON.stringify(warnings)}::text::json)
      as r("receivedAt" timestamptz, origin text, "apiKeyId" uuid, outcome text, code text, message text, field text,
        "eventName" text, "messageId" text, payload jsonb)`;
}
