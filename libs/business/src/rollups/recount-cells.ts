import type { EventDimension } from '@sextant/db/queries/rollups/event-dimension';
import { selectRawCounts } from '@sextant/db/queries/rollups/select-raw-counts';
import type { Span } from '@sextant/db/queries/rollups/span';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { isActivity } from '../ingestion/event-catalog.ts';
import { CellChanges } from './cell-changes.ts';
import type { Cell } from './cell.ts';
import { ANY_ACTIVITY } from './dimension.ts';
import { unpackPeople } from './unpack-people.ts';

export type Recount = { grain: 'hour' | 'day'; dimension: '' | EventDimension; zone: string; span: Span };

/** What the cells of the span must hold, counted from its raw events alone; sessions are not in it. */
export async function recountCells(sql: Transaction, recount: Recount): Promise<Cell[]> {
  const { grain, dimension, zone, span } = recount;
  const rows = await selectRawCounts(sql, {
    ...{ zone, unit: grain, span },
    ...(dimension === '' ? {} : { dimension }),
    where: [],
  });
  const changes = new CellChanges();
  for (const { bucket, name, value, times, people } of rows) {
    const ids = unpackPeople(people);
    changes.addAll({ grain, dimension, bucket, name, value }, ids, times);
    if (isActivity(name)) changes.addAll({ grain, dimension, bucket, name: ANY_ACTIVITY, value }, ids, times);
  }
  return changes.drain().map(({ key: { name, bucket, value }, added }) => ({
    ...{ name, bucket, value },
    tally: added,
  }));
}
