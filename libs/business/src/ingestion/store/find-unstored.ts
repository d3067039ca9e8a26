import type { EventRow } from '@sextant/db/queries/ingestion/insert-events';
import { selectRawSince } from '@sextant/db/queries/ingestion/select-raw-since';
import { selectStoredMessages } from '@sextant/db/queries/ingestion/select-stored-messages';
import { selectTimeCorrections } from '@sextant/db/queries/ingestion/select-time-corrections';
import type { Statements } from '@sextant/db/queries/ingestion/statements';

export type Unstored = 'duplicate' | 'expired';

/**
 * The places of rows that the transaction `txid` did not store: repeats within the batch and messages stored before, and
 * those of days whose raw events are gone.
 */
export async function findUnstored(
  sql: Statements,
  rows: readonly EventRow[],
  txid: string,
): Promise<Map<number, Unstored>> {
  const corrections = await selectTimeCorrections(
    sql,
    rows.map((row) => row.message_id),
  );
  const rawSince = (await selectRawSince(sql))?.toISOString() ?? '';
  const settled = new Map(corrections.map((one) => [one.messageId, one.occurredAt.toISOString()]));
  const times = rows.map((row) => settled.get(row.message_id) ?? row.occurred_at);
  const stored = new Set(
    await selectStoredMessages(
      sql,
      rows.map((row, position) => ({ messageId: row.message_id, at: times[position] ?? row.occurred_at })),
      txid,
    ),
  );
  const seen = new Set<string>();
  const unstored = new Map<number, Unstored>();
  rows.forEach((row, position) => {
    const identity = `${times[position]} ${row.message_id}`;
    const isExpired = (times[position] ?? '') < rawSince;
    // Only what was stored once has a settled time.
    if (isExpired && !settled.has(row.message_id) && !stored.has(row.message_id))
      unstored.set(position, 'expired');
    else if (isExpired || stored.has(row.message_id) || seen.has(identity))
      unstored.set(position, 'duplicate');
    seen.add(identity);
  });
  return unstored;
}
