import type { ISql } from 'postgres';
import { copyLines } from '../../copy-lines.ts';
import { EVENT_COLUMNS, eventLines } from './event-lines.ts';
import type { EventRow } from './insert-events.ts';
import { storeSentEvents, type SentBatch, type StoredBatch } from './store-sent-events.ts';

/** Stores a large batch like `insertEvents`, at half the cost, in the transaction `sql`. */
export async function copyEvents(
  sql: ISql,
  rows: Iterable<EventRow>,
  batch: SentBatch,
): Promise<StoredBatch> {
  const columns = EVENT_COLUMNS.join(', ');
  await sql.unsafe(`
    create temporary table if not exists sent_event on commit delete rows
    as select ${columns} from event with no data`);
  await copyLines(sql, `copy sent_event (${columns}) from stdin`, eventLines(rows));
  return storeSentEvents(sql, sql`sent_event`, batch);
}
