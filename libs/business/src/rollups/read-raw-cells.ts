import { selectRawCounts } from '@sextant/db/queries/rollups/select-raw-counts';
import { selectRawSessions } from '@sextant/db/queries/rollups/select-raw-sessions';
import { selectSessionChanges } from '@sextant/db/queries/rollups/select-session-changes';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { BOOKKEEPING_NAMES, isActivity } from '../ingestion/event-catalog.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { CellChanges } from './cell-changes.ts';
import type { Cell } from './cell.ts';
import { ANY_ACTIVITY, EVENT_DIMENSIONS, SESSION } from './dimension.ts';
import type { RawCellQuery } from './snapshot.ts';
import { tailSpans } from './tail-spans.ts';
import type { Tail } from './tail.ts';
import { unpackPeople } from './unpack-people.ts';

/** Cells counted from raw events, internal accounts included. In no order. */
export async function readRawCells(sql: Transaction, tail: Tail, query: RawCellQuery): Promise<Cell[]> {
  const changes = new CellChanges();
  await Promise.all([
    gatherRawEvents(sql, query, changes),
    query.names.includes(SESSION) ? gatherRawSessions(sql, tail, { query, changes }) : null,
  ]);
  return changes.drain().map(({ key: { name, bucket, value }, added, taken }) => ({
    ...{ name, bucket, value },
    tally: added.subtract(taken),
  }));
}

async function gatherRawEvents(sql: Transaction, query: RawCellQuery, changes: CellChanges): Promise<void> {
  const { zone, unit, dimension, from, to } = query;
  const names = query.names.filter((name) => name !== SESSION);
  if (names.length === 0) return;
  const rows = await selectRawCounts(sql, {
    ...{ zone, unit, span: { from, to } },
    ...(names.includes(ANY_ACTIVITY) ? {} : { names }),
    ...(dimension === undefined ? {} : { dimension }),
    where: query.where.map((filter) => ({ ...filter, dimension: eventDimension(filter.dimension) })),
  });
  for (const { name, bucket, value, times, people } of rows) {
    const ids = unpackPeople(people);
    const key = { grain: unit, dimension: dimension ?? '', bucket, value };
    if (names.includes(name)) changes.addAll({ ...key, name }, ids, times);
    if (names.includes(ANY_ACTIVITY) && isActivity(name))
      changes.addAll({ ...key, name: ANY_ACTIVITY }, ids, times);
  }
}

async function gatherRawSessions(
  sql: Transaction,
  tail: Tail,
  { query, changes }: { query: RawCellQuery; changes: CellChanges },
): Promise<void> {
  if (query.where.length > 0 || query.dimension !== undefined)
    throw new BusinessError('invalid', 'Sessions cannot be filtered or split by what single events say.');
  const { zone, unit, from, to } = query;
  const { version, txid: since } = tail;
  const [folded, unfolded] = await Promise.all([
    selectRawSessions(sql, { version, zone, unit, span: { from, to } }),
    selectSessionChanges(sql, {
      ...{ version, since, zone, hourZone: zone, bookkeeping: BOOKKEEPING_NAMES, startedIn: { from, to } },
      spans: tailSpans(tail.days),
    }),
  ]);
  const key = { grain: unit, dimension: '', name: SESSION, value: '' };
  for (const { bucket, times, people } of folded)
    changes.addAll({ ...key, bucket }, unpackPeople(people), times);
  for (const { hour, day, change, people } of unfolded)
    changes.addAll({ ...key, bucket: unit === 'hour' ? hour : day }, unpackPeople(people), change);
}

function eventDimension(dimension: string): (typeof EVENT_DIMENSIONS)[number] {
  const found = EVENT_DIMENSIONS.find((known) => known === dimension);
  if (found) return found;
  throw new BusinessError(
    'invalid',
    `Events do not say “${dimension}”. Use ${EVENT_DIMENSIONS.join(', ')}.`,
    {
      field: 'where',
    },
  );
}
