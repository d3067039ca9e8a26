import type { Db } from '@sextant/db/client';
import { atOneInstant } from '@sextant/db/queries/rollups/at-one-instant';
import { selectRawDays } from '@sextant/db/queries/rollups/select-raw-days';
import { selectStoredNames } from '@sextant/db/queries/rollups/select-stored-names';
import { selectVerifiableDays } from '@sextant/db/queries/rollups/select-verifiable-days';
import type { Span } from '@sextant/db/queries/rollups/span';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { compareCells } from './compare-cells.ts';
import type { Difference } from './difference.ts';
import { EVENT_DIMENSIONS, SESSION } from './dimension.ts';
import { portionsOf } from './portions-of.ts';
import { readCells } from './read-cells.ts';
import { readTail } from './read-tail.ts';
import { recountCells, type Recount } from './recount-cells.ts';
import type { Tail } from './tail.ts';
import { verifySessions } from './verify-sessions.ts';
import { verifyTraits } from './verify-traits.ts';

// Enough for few queries, little enough for memory.
const DAYS = 7;

const PARTS = [
  { grain: 'hour', dimension: '' },
  { grain: 'day', dimension: '' },
  ...EVENT_DIMENSIONS.map((dimension) => ({ grain: 'day', dimension }) as const),
] as const;

/**
 * Recounts everything from raw events at one instant, and reports each cell that says otherwise; none when all is
 * right. Days whose raw events were removed cannot be recounted and are left out.
 */
export function verifyRollups(db: Db): Promise<Difference[]> {
  return atOneInstant(db.sql, async (sql) => {
    const tail = await readTail(sql);
    const differences: Difference[] = [];
    const rawDays = await selectRawDays(sql);
    const names = await selectStoredNames(sql, tail.version);
    for (const part of PARTS) {
      const zone = part.grain === 'hour' ? 'UTC' : tail.zone;
      const { version, rawSince } = tail;
      const days = await selectVerifiableDays(sql, { ...part, version, zone, rawDays, rawSince });
      for (const span of spansOf(days))
        differences.push(...(await verifySpan(sql, tail, { recount: { ...part, zone, span }, names })));
    }
    differences.push(...(await verifySessions(sql, tail)), ...(await verifyTraits(sql, tail)));
    return differences;
  });
}

function spansOf(days: readonly Span[]): Span[] {
  return [...portionsOf(days, DAYS)].flatMap((portion) => {
    const [first, last] = [portion[0], portion.at(-1)];
    return first && last ? [{ from: first.from, to: last.to }] : [];
  });
}

async function verifySpan(
  sql: Transaction,
  tail: Tail,
  { recount, names }: { recount: Recount; names: readonly string[] },
): Promise<Difference[]> {
  const recounted = await recountCells(sql, recount);
  const known = new Set([...names, ...recounted.map(({ name }) => name)]);
  known.delete(SESSION);
  const kept = await readCells(sql, tail, { ...recount, ...recount.span, names: [...known] });
  return compareCells(recount, kept, recounted);
}
