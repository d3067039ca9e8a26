import type { RecordInterval } from '@sextant/db/queries/metrics/record-interval';
import { UNKNOWN } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Window } from '../activity/window.ts';
import { groupBy } from '../group-by.ts';

/** Paying customers of each window by the tier they had at its start; with several subscriptions, that of the oldest. */
export type Subscribers = Map<string, { atStart: People[]; lost: People[] }>;

/** Who paid when each window began, and who of them no longer did at its end. */
export function subscribersOf(intervals: readonly RecordInterval[], windows: readonly Window[]): Subscribers {
  const tiers = new Set(intervals.map((interval) => interval.label ?? UNKNOWN));
  const subscribers: Subscribers = new Map([...tiers].map((tier) => [tier, { atStart: [], lost: [] }]));
  const known = new Map<number, Map<string, People>>();
  const payingAt = (atMs: number) => {
    const paying = known.get(atMs) ?? payersAt(intervals, atMs);
    known.set(atMs, paying);
    return paying;
  };
  for (const window of windows) {
    const paying = People.union([...payingAt(window.to).values()]);
    const byTier = payingAt(window.from);
    for (const [tier, { atStart, lost }] of subscribers) {
      const people = byTier.get(tier) ?? People.none;
      atStart.push(people);
      lost.push(people.andNot(paying));
    }
  }
  return subscribers;
}

function payersAt(intervals: readonly RecordInterval[], atMs: number): Map<string, People> {
  const seen = new Set<number>();
  const paying = intervals.filter(({ customerId, since, until }) => {
    const isPaying = since.getTime() <= atMs && (until === null || until.getTime() > atMs);
    if (!isPaying || customerId === null || seen.has(customerId)) return false;
    seen.add(customerId);
    return true;
  });
  const byTier = groupBy(paying, ({ label }) => label ?? UNKNOWN);
  return new Map(
    [...byTier].map(([tier, some]) => [tier, People.of(some.map(({ customerId }) => customerId ?? 0))]),
  );
}
