import type { RecordInterval } from '@sextant/db/queries/metrics/record-interval';
import { UNKNOWN } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import type { Window } from '../activity/window.ts';
import { firstFrom } from './count-at-instants.ts';

/** Paying customers of each window by the tier they had at its start; with several subscriptions, that of the oldest. */
export type Subscribers = Map<string, { atStart: People[]; lost: People[] }>;

type Payers = ReadonlyMap<string, People>;

/** Who paid when each window began, and who of them no longer did at its end. */
export function subscribersOf(intervals: readonly RecordInterval[], windows: readonly Window[]): Subscribers {
  const instants = [...new Set(windows.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const payers = payersAt(intervals, instants);
  const payingAt = (atMs: number): Payers => payers[instants.indexOf(atMs)] ?? new Map();
  const tiers = new Set(intervals.map(({ label }) => label ?? UNKNOWN));
  const subscribers: Subscribers = new Map([...tiers].map((tier) => [tier, { atStart: [], lost: [] }]));
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

/** By tier at each ascending instant. The intervals come in the order of their start, so that the oldest is met first. */
function payersAt(intervals: readonly RecordInterval[], instants: readonly number[]): Payers[] {
  const size = intervals.reduce((most, { customerId }) => Math.max(most, customerId ?? 0), 0) + 1;
  // A list of flags for each instant: a set of ids would cost more than all the rest.
  const isKnown = instants.map(() => new Uint8Array(size));
  const ids = instants.map(() => new Map<string, number[]>());
  for (const { customerId, label, since, until } of intervals) {
    if (customerId === null) continue;
    const end = until === null ? instants.length : firstFrom(instants, until.getTime());
    for (let index = firstFrom(instants, since.getTime()); index < end; index += 1) {
      const known = isKnown[index];
      if (known === undefined || known[customerId] === 1) continue;
      known[customerId] = 1;
      const tier = label ?? UNKNOWN;
      const some = ids[index]?.get(tier);
      if (some === undefined) ids[index]?.set(tier, [customerId]);
      else some.push(customerId);
    }
  }
  return ids.map((byTier) => new Map([...byTier].map(([tier, some]) => [tier, People.of(some)])));
}
