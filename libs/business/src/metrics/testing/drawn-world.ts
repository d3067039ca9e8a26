import fc from 'fast-check';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const NOW = new Date('2026-06-01T00:00:00Z');
/** Two months around the day that most of the zones below change their clock. */
export const FIRST = Date.UTC(2026, 1, 25);
export const TIERS = ['free', 'pro', null] as const;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Auckland',
];
const INTERVALS = ['hour', 'day', 'week', 'month', 'total'] as const;

/** v1 turns out to be c1; c5 is internal. */
export const PEOPLE = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'v0', 'v1', 'v2'] as const;
const eventOf = fc.record({
  person: fc.constantFrom(...PEOPLE),
  name: fc.constantFrom('page_view', '$pageview', 'play', 'play', 'identify'),
  atMs: fc.integer({ min: 0, max: 60 * DAY - 1 }).map((offset) => FIRST + offset),
  device: fc.constantFrom('mobile', 'desktop', null),
  source: fc.constantFrom('direct', 'news'),
  bot: fc.constantFrom(null, null, null, null, 'crawler'),
});
export type Drawn = {
  person: string;
  name: string;
  atMs: number;
  device: string | null;
  source: string;
  bot: string | null;
};
export const EVENTS: Drawn[] = fc.sample(eventOf, { numRuns: 1200, seed: 20260329 });

export const whoIs = (person: string) => (person === 'v1' ? 'c1' : person);
export const tierOf = (person: string) => TIERS[Number(person[1]) % 3] ?? 'unknown';
export const isCustomer = (person: string) => person.startsWith('c');

export const queryOf = fc.record({
  metric: fc.constantFrom(
    'active_customers',
    'events',
    'page_views',
    'visitors',
    'dau',
    'wau',
    'customers_new',
    'customers_lost',
  ),
  interval: fc.constantFrom(...INTERVALS),
  zone: fc.constantFrom(...ZONES),
  from: fc.integer({ min: 0, max: 40 }),
  days: fc.integer({ min: 1, max: 30 }),
  /** Where the range's ends lie within a day. */
  shiftMs: fc.constantFrom(0, 0, HOUR, 30 * 60_000, 12_345_678),
  by: fc.constantFrom(undefined, 'tier', 'device', 'event'),
  device: fc.constantFrom(undefined, 'mobile', 'unknown'),
  source: fc.constantFrom(undefined, undefined, 'news'),
  tier: fc.constantFrom(undefined, 'pro', 'unknown'),
});
type Drawing = typeof queryOf extends fc.Arbitrary<infer Value> ? Value : never;
export type Question = Omit<Drawing, 'metric'> & { metric: string };

/** The asked range; its ends may lie anywhere within a day. */
export function rangeOf({ from, days, shiftMs }: Pick<Question, 'from' | 'days' | 'shiftMs'>) {
  const start = FIRST + from * DAY + shiftMs;
  return { from: new Date(start), to: new Date(start + days * DAY) };
}
