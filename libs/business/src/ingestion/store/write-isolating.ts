import type { Db } from '@sextant/db/client';
import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import type { IntakeEvent } from '../intake-event.ts';
import { databaseCode } from './database-code.ts';
import { writeEvents } from './write-events.ts';
import type { WriteOutcome } from './intake-store.ts';

/** `unstorable`: the database refuses this very event; `unjoined`: stored, but its alias named two customers. */
export type StoredOutcome = WriteOutcome | 'unstorable' | 'unjoined';

/** Writes events like `writeEvents`, but finds a poisoned one by halving, so that its neighbours are stored all the same. */
export async function writeIsolating(
  db: Db,
  events: readonly IntakeEvent[],
  warnings: readonly WarningRow[],
): Promise<StoredOutcome[]> {
  try {
    const { outcomes, refusedLinks } = await writeEvents(db, events, warnings);
    return outcomes.map((outcome, position) =>
      outcome === 'stored' && refusedLinks.has(position) ? 'unjoined' : outcome,
    );
  } catch (error) {
    if (!isPoisoned(error) || events.length === 0) throw error;
    if (events.length === 1) {
      await writeEvents(db, [], warnings);
      return ['unstorable'];
    }
    const middle = Math.ceil(events.length / 2);
    const first = await writeIsolating(db, events.slice(0, middle), warnings);
    return [...first, ...(await writeIsolating(db, events.slice(middle), []))];
  }
}

/**
 * Data errors, broken constraints and exceeded limits lie in the events; anything else lies in the database. Of a refused
 * copy only 25P02 is known, that its transaction is aborted: a smaller batch, which is not copied, tells why.
 */
function isPoisoned(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  return /^(?:22|23|54|25P02)/.test(code);
}
