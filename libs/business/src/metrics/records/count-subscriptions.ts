import { selectPayingCounts } from '@sextant/db/queries/metrics/select-paying-counts';
import { selectPayingIntervals } from '@sextant/db/queries/metrics/select-paying-intervals';
import type { RecordInterval } from '@sextant/db/queries/metrics/record-interval';
import { UNKNOWN } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import { matches } from '../activity/matches.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { countPeople } from '../counts/count-people.ts';
import type { PeopleSeries } from '../people/people-series.ts';
import { groupBy } from '../group-by.ts';
import { countAtInstants } from './count-at-instants.ts';
import { countOpen, endsOf } from './count-open.ts';
import { subscribersOf } from './subscribers.ts';

/** Paying subscriptions at the end of each bucket; their tier is the one they had then. */
export async function countActiveSubscriptions(frame: Frame): Promise<CountSeries> {
  const intervals = await openIntervals(frame);
  if (frame.recordBy !== 'tier') return countOpen(frame, intervals);
  const { limits } = frame.population;
  const asked = intervals.filter(
    ({ customerId }) => limits === null || (customerId !== null && limits.has(customerId)),
  );
  const byTier = groupBy(asked, ({ label }) => label ?? UNKNOWN);
  return new Map([...byTier].map(([tier, some]) => [tier, countAtInstants(some, endsOf(frame))]));
}

/** Customers who paid when each bucket began, or those of them who no longer do at its end; by the tier at the start. */
export async function countSubscribers(frame: Frame, part: 'atStart' | 'lost'): Promise<CountSeries> {
  const ends = endsOf(frame);
  const windows = frame.buckets.map((bucket, index) => ({ from: bucket.from, to: ends[index] ?? bucket.to }));
  const byTier: PeopleSeries = new Map();
  const among = frame.population.limits;
  for (const [tier, parts] of subscribersOf(await payingIntervals(frame), windows)) {
    byTier.set(tier, among === null ? parts[part] : parts[part].map((people) => people.and(among)));
  }
  if (frame.recordBy === 'tier')
    return countPeople({ ...frame, population: { ...frame.population, groups: null } }, byTier);
  const everybody = windows.map((_, index) =>
    People.union([...byTier.values()].map((sets) => sets[index] ?? People.none)),
  );
  return countPeople(frame, new Map([[null, everybody]]));
}

/** Where nothing is asked of customers, the database counts. */
async function openIntervals(frame: Frame): Promise<RecordInterval[]> {
  const { limits, groups } = frame.population;
  if (limits !== null || (groups !== null && frame.recordBy !== 'tier')) return payingIntervals(frame);
  const instants = endsOf(frame).map((end) => new Date(end));
  return ofTiers(frame, await selectPayingCounts(frame.snapshot.sql, instants));
}

const read = new WeakMap<Frame, Promise<RecordInterval[]>>();

/** Read once a frame, because a churn rate asks twice. */
function payingIntervals(frame: Frame): Promise<RecordInterval[]> {
  const known = read.get(frame) ?? readIntervals(frame);
  read.set(frame, known);
  return known;
}

async function readIntervals(frame: Frame): Promise<RecordInterval[]> {
  const [first, last] = [frame.buckets[0], frame.buckets.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { from: new Date(first.from), to: new Date(last.to) };
  return ofTiers(frame, await selectPayingIntervals(frame.snapshot.sql, range));
}

function ofTiers(frame: Frame, intervals: readonly RecordInterval[]): RecordInterval[] {
  const conditions = frame.recordConditions.filter((filter) => filter.dimension === 'tier');
  return intervals.filter(({ label }) => matches(label ?? UNKNOWN, conditions));
}
