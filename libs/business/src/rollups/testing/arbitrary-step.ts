import fc from 'fast-check';
import { CUSTOMERS, VISITORS } from './test-world.ts';

const actor = fc.integer({ min: 1, max: CUSTOMERS.length + VISITORS.length });
const customer = fc.integer({ min: 1, max: CUSTOMERS.length });
const fate = fc.constantFrom('commit', 'commit', 'commit', 'abort', 'hold');

/** How many events a run may send; each may be sent again. */
export const POOL = 60;

const write = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('send'),
      indexes: fc.uniqueArray(fc.nat({ max: POOL - 1 }), { minLength: 1, maxLength: 12 }),
      fate,
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('merge'), from: actor, into: actor, fate }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('customer'),
      id: customer,
      tier: fc.constantFrom(null, 'free', 'pro'),
      characterCount: fc.constantFrom(null, 0, 3),
      isInternal: fc.constantFrom(false, false, true),
      fate,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('erase'), id: customer, fate }) },
);

/** Something that the world, the worker or an operator may do next. */
export const arbitraryStep = fc.oneof(
  { weight: 8, arbitrary: write },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('release'), isCommitted: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('fold'), folders: fc.constantFrom(1, 1, 2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('kill'),
      after: fc.nat({ max: 30 }),
      what: fc.constantFrom('fold', 'rebuild'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('rebuild'),
      zone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'),
      meanwhile: fc.array(write, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove'), days: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('check') }) },
);

export type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;
export type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;
