import type { EventRow } from '@sextant/db/queries/ingestion/insert-events';
import { selectStoredMessages } from '@sextant/db/queries/ingestion/select-stored-messages';
import { selectTimeCorrections } from '@sextant/db/queries/ingestion/select-time-corrections';
import type { Statements } from '@sextant/db/queries/ingestion/statements';

/** The places of rows that the transaction `txid` did not store: repeats within the batch, and messages stored before. */
export async function findDuplicates(
  sql: Statements,
  rows: readonly EventRow[],
  txid: string,
): Promise<Set<number>> {
  const corrections = await selectTimeCorrections(
    sql,
    rows.map((row) => row.message_id),
  );
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
  const duplicates = new Set<number>();
  rows.forEach((row, position) => {
    const identity = `${times[position]} ${row.message_id}`;
    if (stored.has(row.message_id) || seen.has(identity)) duplicates.add(position);
    seen.add(identity);
  });
  return duplicates;
}
