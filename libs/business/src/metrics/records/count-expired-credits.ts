import { selectExpiringEntries } from '@sextant/db/queries/credits/select-expiring-entries';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { groupBy } from '../group-by.ts';
import { groupOf } from './count-open.ts';
import { expiredLots, type ExpiredLot } from './expired-lots.ts';

type CustomerLots = readonly (readonly [customerId: number, lots: readonly ExpiredLot[]])[];

/** Of the credits that came in in each bucket, sold or granted, those that were lost unspent until now. */
export async function countExpiredCredits(frame: Frame, origin: ExpiredLot['origin']): Promise<CountSeries> {
  const { buckets, population } = frame;
  const series: CountSeries = new Map(population.groups === null ? [[null, buckets.map(() => 0)]] : []);
  for (const [customerId, lots] of await lotsOf(frame)) {
    if (population.limits !== null && !population.limits.has(customerId)) continue;
    const group = population.groups === null ? null : groupOf(customerId, population.groups);
    for (const { at, expired } of lots.filter((lot) => lot.origin === origin && lot.expired > 0)) {
      const index = buckets.findIndex(({ from, to }) => from <= at.getTime() && at.getTime() < to);
      if (index === -1) continue;
      const values = series.get(group) ?? buckets.map(() => 0);
      series.set(group, values);
      values[index] = (values[index] ?? 0) + expired;
    }
  }
  return series;
}

const known = new WeakMap<Snapshot, Promise<CustomerLots>>();

/** Told once a snapshot: sold and granted credits come out of the same entries. */
function lotsOf({ snapshot, now }: Frame): Promise<CustomerLots> {
  const lots = known.get(snapshot) ?? readLots(snapshot, now);
  known.set(snapshot, lots);
  return lots;
}

async function readLots({ sql }: Snapshot, now: Date): Promise<CustomerLots> {
  const entries = await selectExpiringEntries(sql, { until: new Date(now.getTime() + 1), ends: [] });
  return [...groupBy(entries, ({ customerId }) => customerId)].map(
    ([customerId, moves]) => [customerId, expiredLots(moves)] as const,
  );
}
