import { selectSessionRecount } from '@sextant/db/queries/rollups/select-session-recount';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { BOOKKEEPING_NAMES } from '../ingestion/event-catalog.ts';
import { CellChanges } from './cell-changes.ts';
import { compareCells } from './compare-cells.ts';
import type { Difference } from './difference.ts';
import { SESSION } from './dimension.ts';
import { gatherSessions } from './gather-counts.ts';
import { readCells } from './read-cells.ts';
import type { Tail } from './tail.ts';

// The widest range that Postgres and JavaScript both hold.
const ALWAYS = { from: new Date('0001-01-01T00:00:00Z'), to: new Date('9999-01-01T00:00:00Z') };

/** Counts all sessions anew and reports the cells that say otherwise. */
export async function verifySessions(sql: Transaction, tail: Tail): Promise<Difference[]> {
  const { version, zone, rawSince } = tail;
  const range = { from: rawSince ?? ALWAYS.from, to: ALWAYS.to };
  const query = { version, zone, rawSince, bookkeeping: BOOKKEEPING_NAMES };
  const changes = new CellChanges(({ bucket }) => bucket >= range.from);
  gatherSessions(await selectSessionRecount(sql, query), changes);
  const recounted = changes.drain();
  const differences: Difference[] = [];
  for (const grain of ['hour', 'day'] as const) {
    const kept = await readCells(sql, tail, { grain, dimension: '', names: [SESSION], ...range });
    const right = recounted.filter(({ key }) => key.grain === grain);
    const cells = right.map(({ key, added }) => ({ ...key, tally: added }));
    differences.push(...compareCells({ grain, dimension: '' }, kept, cells));
  }
  return differences;
}
