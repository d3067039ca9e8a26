import fc from 'fast-check';

export type DrawnRecord = {
  entity: 'subscriptions' | 'subscription_changes' | 'exchange_rates';
  row: Record<string, unknown>;
};

const CUSTOMERS = ['ada', 'bob', 'cyd'] as const;
const DAY_MS = 86_400_000;

const day = fc
  .integer({ min: 0, max: 200 })
  .map((days) => new Date(Date.UTC(2026, 0, 1) + days * DAY_MS).toISOString());

const price = fc.record({
  plan: fc.constantFrom('lite', 'pro', 'studio'),
  status: fc.constantFrom('active', 'active', 'active', 'past_due', 'trialing', 'paused', 'unpaid'),
  amount_minor: fc.constantFrom(0, 999, 3000, 36_500),
  currency: fc.constantFrom('USD', 'USD', 'EUR'),
  interval: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
  interval_count: fc.integer({ min: 1, max: 3 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  discount_minor: fc.constantFrom(0, 0, 500, 100_000),
  discount_ends_at: fc.option(day, { nil: null }),
});

/** One of a few subscriptions, so that records meet; each has its customer for good. */
const subscription = fc
  .tuple(
    fc.integer({ min: 0, max: 5 }),
    day,
    fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
    fc.option(day, { nil: null }),
    price,
  )
  .map(([number, startedAt, days, trialEnd, state]): DrawnRecord => ({
    entity: 'subscriptions',
    row: {
      ...state,
      id: `s${number}`,
      customer: CUSTOMERS[number % CUSTOMERS.length],
      additional: true,
      started_at: startedAt,
      ended_at: days === null ? null : new Date(Date.parse(startedAt) + days * DAY_MS).toISOString(),
      trial_ends_at: trialEnd !== null && trialEnd >= startedAt ? trialEnd : null,
    },
  }));

const change = fc
  .tuple(fc.integer({ min: 0, max: 5 }), day, price, fc.boolean())
  .map(([number, changedAt, state, isEnd]): DrawnRecord => ({
    entity: 'subscription_changes',
    row: {
      ...state,
      ...(isEnd ? { status: 'cancelled' } : {}),
      subscription: `s${number}`,
      changed_at: changedAt,
    },
  }));

const rate = fc.tuple(day, fc.integer({ min: 80, max: 140 })).map(([at, percent]): DrawnRecord => ({
  entity: 'exchange_rates',
  row: { day: at.slice(0, 10), currency: 'EUR', quote: 'USD', rate: String(percent / 100) },
}));

/** Records as they may come in: subscriptions, changes and rates in any order, late ones and repeats among them. */
export const drawnHistory: fc.Arbitrary<DrawnRecord[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: subscription },
    { weight: 4, arbitrary: change },
    { weight: 1, arbitrary: rate },
  ),
  {
    minLength: 1,
    maxLength: 14,
  },
);
