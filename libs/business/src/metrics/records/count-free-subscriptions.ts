import { selectFreeSubscriptions } from '@sextant/db/queries/metrics/select-free-subscriptions';
import { UNKNOWN } from '../../rollups/dimension.ts';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { TRIAL_DIMENSIONS } from '../dimension.ts';
import { groupBy } from '../group-by.ts';
import { countOpen, spanOf } from './count-open.ts';
import { recordColumns } from './record-columns.ts';

/** Active subscriptions that bring no MRR, at the end of each bucket: with those that do, all that run. */
export async function countFreeSubscriptions(frame: Frame): Promise<CountSeries> {
  const columns = recordColumns(frame, TRIAL_DIMENSIONS);
  const free = await selectFreeSubscriptions(frame.snapshot.sql, { ...spanOf(frame), ...columns });
  if (columns.by === null) return countOpen(frame, free);
  const byLabel = groupBy(free, ({ label }) => label ?? UNKNOWN);
  return new Map([...byLabel].map(([label, some]) => [label, countOpen(frame, some).get(null) ?? []]));
}
