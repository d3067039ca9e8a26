import { copyLine } from '../../copy-line.ts';
import type { EventRow } from './insert-events.ts';

/** The columns that a sender fills, in the order of `eventLines`. */
export const EVENT_COLUMNS = [
  'message_id',
  'occurred_at',
  'received_at',
  'name',
  'actor_id',
  'session_id',
  'origin',
  'bot',
  'country',
  'city',
  'device',
  'browser',
  'os',
  'source',
  'medium',
  'campaign',
  'referrer',
  'page_host',
  'page_path',
  'properties',
] as const satisfies readonly (keyof EventRow)[];

/** Events in COPY's text format. */
export function* eventLines(rows: Iterable<EventRow>): Generator<string> {
  for (const row of rows)
    yield copyLine(
      EVENT_COLUMNS.map((column) => (column === 'properties' ? JSON.stringify(row.properties) : row[column])),
    );
}
