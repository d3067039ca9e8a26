import type { ISql } from 'postgres';

/** The times that were derived from our clock when these messages first arrived. */
export async function selectTimeCorrections(
  sql: ISql,
  messageIds: readonly string[],
): Promise<{ messageId: string; occurredAt: Date }[]> {
  return sql<{ messageId: string; occurredAt: Date }[]>`
    select message_id as "messageId", occurred_at as "occurredAt"
    from event_time_correction
    where message_id = any(${[...messageIds]})`;
}
