import { People } from '../../rollups/people.ts';
import type { Window } from '../activity/window.ts';
import type { PayingSpan } from './paying-span.ts';

/** Paying customers of each window by the tier they had at its start; with several subscriptions, that of the oldest. */
export type Subscribers = Map<string, { atStart: People[]; lost: People[] }>;

type Payers = ReadonlyMap<string, People>;

/** Who paid when each window began, and who of them no longer did at its end. */
export function subscribersOf(spans: readonly PayingSpan[], windows: readonly Window[]): Subscribers {
  const instants = [...new Set(windows.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const payers = payersAt(spans, instants);
  const payingAt = (atMs: number): Payers => payers[instants.indexOf(atMs)] ?? new Map();
  const tiers = new Set(spans.map(({ tier }) => tier));
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

/** By tier at each ascending instant. The spans come in the order of their start, so that the oldest is met first. */
function payersAt(spans: readonly PayingSpan[], instants: readonly number[]): Payers[] {
  const size = spans.reduce((most, { customerId }) => Math.max(most, customerId), 0) + 1;
  // A list of flags for each instant: a set of ids would cost more than all the rest.
  const isKnown = instants.map(() => new Uint8Array(size));
  const ids = instants.map(() => new Map<string, number[]>());
  for (const { customerId, tier, sinceMs, untilMs } of spans) {
    for (let index = 0; index < instants.length; index += 1) {
      const at = instants[index] ?? 0;
      const flags = isKnown[index];
      if (at < sinceMs || at >= untilMs || flags === undefined || flags[customerId] === 1) continue;
      flags[customerId] = 1;
      const some = ids[index]?.get(tier);
      if (some === undefined) ids[index]?.set(tier, [customerId]);
      else some.push(customerId);
    }
  }
  return ids.map((byTier) => new Map([...byTier].map(([tier, some]) => [tier, People.of(some)])));
}
