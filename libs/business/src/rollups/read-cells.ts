import type { CellKey } from '@sextant/db/queries/rollups/cell-row';
import { selectEventCounts } from '@sextant/db/queries/rollups/select-event-counts';
import { selectSessionChanges } from '@sextant/db/queries/rollups/select-session-changes';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { BOOKKEEPING_NAMES } from '../ingestion/event-catalog.ts';
import { CellChanges } from './cell-changes.ts';
import { cellText } from './cell-text.ts';
import type { Cell } from './cell.ts';
import { ANY_ACTIVITY, SESSION } from './dimension.ts';
import { gatherEvents, gatherSessions } from './gather-counts.ts';
import { longestDayAfter } from './longest-day.ts';
import { readStoredCells } from './read-stored-cells.ts';
import type { CellQuery } from './snapshot.ts';
import { tailSpans } from './tail-spans.ts';
import type { Tail } from './tail.ts';
import { Tally } from './tally.ts';

/** Stored cells with everything that is not folded yet brought in, internal accounts included. In no order. */
export async function readCells(sql: Transaction, tail: Tail, query: CellQuery): Promise<Cell[]> {
  // A session that moves takes a count away, which people alone cannot follow.
  const isPeopleOnly = query.isPeopleOnly === true && !query.names.includes(SESSION);
  const [stored, changes] = await Promise.all([
    readStoredCells(sql, tail.cache, { ...query, isPeopleOnly, version: tail.version }),
    tailChanges(sql, tail, query),
  ]);
  const cells = new Map<string, Cell>();
  for (const cell of stored) {
    const tally = cell.tally.move(tail.moves.into, tail.moves.movers);
    cells.set(cellText({ ...query, ...cell }), { ...cell, tally });
  }
  for (const { key, added, taken } of changes) {
    const tally = (cells.get(cellText(key))?.tally ?? Tally.empty).add(added).subtract(taken);
    cells.set(cellText(key), { name: key.name, bucket: key.bucket, value: key.value, tally });
  }
  const all = [...cells.values()];
  return query.isPeopleOnly ? all.map((cell) => ({ ...cell, tally: Tally.once(cell.tally.people) })) : all;
}

async function tailChanges(sql: Transaction, tail: Tail, query: CellQuery) {
  const { dimension, names } = query;
  const { txid: since, version, zone } = tail;
  const spans = tailSpans(tail.days, { from: query.from, to: longestDayAfter(query.to) });
  const eventNames = names.filter((name) => name !== SESSION);
  const [events, sessions] = await Promise.all([
    eventNames.length === 0
      ? []
      : selectEventCounts(sql, {
          ...{ zone, spans, since, dimensions: dimension === '' ? [] : [dimension] },
          ...(eventNames.includes(ANY_ACTIVITY) ? {} : { names: eventNames }),
        }),
    names.includes(SESSION) && dimension === ''
      ? selectSessionChanges(sql, {
          ...{ version, zone, since, bookkeeping: BOOKKEEPING_NAMES },
          // All of the tail: a session belongs where its first event is, in the range or not.
          spans: tailSpans(tail.days),
        })
      : [],
  ]);
  const changes = new CellChanges((key) => isAskedFor(key, query));
  gatherEvents(events, changes);
  gatherSessions(sessions, changes);
  return changes.drain();
}

function isAskedFor(key: CellKey, query: CellQuery): boolean {
  return (
    key.grain === query.grain &&
    key.dimension === query.dimension &&
    query.names.includes(key.name) &&
    key.bucket >= query.from &&
    key.bucket < query.to &&
    (query.values?.includes(key.value) ?? true)
  );
}
