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
  const known = new Map<number, Map<number, string>>();
  const payingAt = (atMs: number) => {
    const paying = known.get(atMs) ?? payersAt(intervals, atMs);
    known.set(atMs, paying);
    return paying;
  };
  for (const window of windows) {
    const paying = People.of(payingAt(window.to).keys());
    const byTier = groupBy(payingAt(window.from), ([, tier]) => tier);
    for (const [tier, { atStart, lost }] of subscribers) {
      const people = People.of((byTier.get(tier) ?? []).map(([id]) => id));
      atStart.push(people);
      lost.push(people.andNot(paying));
    }
  }
  return subscribers;
}

function payersAt(intervals: readonly RecordInterval[], atMs: number): Map<number, string> {
  const tiers = new Map<number, string>();
  for (const { customerId, label, since, until } of intervals) {
    if (customerId === null || tiers.has(customerId)) continue;
    if (since.getTime() <= atMs && (until === null || until.getTime() > atMs))
      tiers.set(customerId, label ?? UNKNOWN);
  }
  return tiers;
}
