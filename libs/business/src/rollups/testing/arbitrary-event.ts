import fc from 'fast-check';
import { CUSTOMERS, DAYS, FIRST_DAY, VISITORS } from './test-world.ts';
import type { TestEvent } from './write-events.ts';

const MINUTES = DAYS * 24 * 60;

export const EVENT_NAMES = ['page_view', '$pageview', 'purchase', '$identify', 'Custom thing'] as const;

/** Any event of the test world; several share sessions and minutes, some are of bots, some say little. */
export const arbitraryEvent: fc.Arbitrary<Omit<TestEvent, 'messageId'>> = fc.record({
  occurredAt: fc
    .integer({ min: 0, max: MINUTES / 10 - 1 })
    .map((tens) => new Date(FIRST_DAY.getTime() + tens * 600_000)),
  name: fc.constantFrom(...EVENT_NAMES),
  actorId: fc.integer({ min: 1, max: CUSTOMERS.length + VISITORS.length }),
  sessionId: fc.constantFrom(null, 's1', 's2', 's3'),
  bot: fc.constantFrom(null, null, null, 'crawler', 'unknown'),
  country: fc.constantFrom(null, 'DE', 'US'),
  device: fc.constantFrom(null, 'mobile', 'unknown'),
  browser: fc.constantFrom(null, 'Firefox'),
  os: fc.constantFrom(null, 'Linux'),
  source: fc.constantFrom(null, 'direct', 'unknown'),
});
