import { selectPayingSpans } from '@sextant/db/queries/metrics/select-paying-spans';
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
import { unpackPayingSpans, type PayingSpan } from './paying-span.ts';
import { subscribersOf, type Subscribers } from './subscribers.ts';

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
  const byTier: PeopleSeries = new Map();
  const among = frame.population.limits;
  for (const [tier, parts] of await subscribersIn(frame)) {
    byTier.set(tier, among === null ? parts[part] : parts[part].map((people) => people.and(among)));
  }
  if (frame.recordBy === 'tier')
    return countPeople({ ...frame, population: { ...frame.population, groups: null } }, byTier);
  const everybody = frame.buckets.map((_, index) =>
    People.union([...byTier.values()].map((sets) => sets[index] ?? People.none)),
  );
  return countPeople(frame, new Map([[null, everybody]]));
}

const known = new WeakMap<Frame, Promise<Subscribers>>();

/** Found once a frame, because a churn rate asks twice. */
function subscribersIn(frame: Frame): Promise<Subscribers> {
  const found = known.get(frame) ?? findSubscribers(frame);
  known.set(frame, found);
  return found;
}

async function findSubscribers(frame: Frame): Promise<Subscribers> {
  const ends = endsOf(frame);
  const windows = frame.buckets.map((bucket, index) => ({ from: bucket.from, to: ends[index] ?? bucket.to }));
  return subscribersOf(await spansIn(frame), windows);
}

async function openIntervals(frame: Frame): Promise<RecordInterval[]> {
  return (await spansIn(frame)).map(({ customerId, tier, sinceMs, untilMs }) => ({
    customerId,
    label: tier,
    since: new Date(sinceMs),
    until: untilMs === Infinity ? null : new Date(untilMs),
  }));
}

async function spansIn(frame: Frame): Promise<PayingSpan[]> {
  const [first, last] = [frame.buckets[0], frame.buckets.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { from: new Date(first.from), to: new Date(last.to) };
  const spans = unpackPayingSpans(await selectPayingSpans(frame.snapshot.sql, range));
  return spans.filter(({ tier }) => isAsked(frame, tier));
}

function isAsked(frame: Frame, tier: string): boolean {
  return matches(
    tier,
    frame.recordConditions.filter((filter) => filter.dimension === 'tier'),
  );
}
