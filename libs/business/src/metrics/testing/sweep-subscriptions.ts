import { SWEEP_EDGE, type SweepBatch } from './sweep-batch.ts';

const EDGE = SWEEP_EDGE.toISOString();
const monthly = (plan: string, amount_minor: number, currency = 'USD') => ({
  plan,
  tier: plan.split('-')[0],
  amount_minor,
  currency,
  interval: 'month',
});
const trial = (customer: string, id: string, plan: string) => ({
  ...monthly(plan, 1000),
  id,
  customer,
  started_at: '2026-02-01',
  trial_ends_at: '2026-02-11',
});

/**
 * What each customer pays a month; | is the end of a month.
 *          Jan            Feb               Mar              Apr
 * ada  gold 10 from 5 | silver 10 from 5 | silver 4 from 1| gold 10 from 5   swaps that come to nothing by plan
 * bob  gold 10        | ends on the 1st of March, to the instant
 * cyd  free           | free, from 20 Jan
 * eve  trial gold     | paid from the 11th on
 * fay  trial silver   | never paid       | CHF 8 from 5, no rate
 * gus  € 20 of before | gone on 10 Feb   | back on 10 Mar | unpaid from 2 on
 * hal  gold and tools |                  | without tools from the 1st on
 * ivy                 | gold for nothing | gold 10 from the 1st on
 * staff gold 99, internal
 */
export const SWEEP_SUBSCRIPTIONS: readonly SweepBatch[] = [
  [
    'subscriptions',
    [
      { ...monthly('gold-m', 1000), id: 's-ada', customer: 'ada', started_at: '2026-01-05' },
      {
        ...monthly('gold-m', 1000),
        id: 's-bob',
        customer: 'bob',
        started_at: '2025-12-05',
        ended_at: EDGE,
        cancel_reason: 'too_expensive',
      },
      { ...monthly('free', 0), id: 's-cyd', customer: 'cyd', started_at: '2026-01-20' },
      { ...trial('eve', 's-eve', 'gold-m'), status: 'active' },
      { ...trial('fay', 's-fay', 'silver-m'), ended_at: '2026-02-11', status: 'cancelled' },
      { ...monthly('franc', 800, 'CHF'), id: 's-fay2', customer: 'fay', started_at: '2026-03-05' },
      {
        ...monthly('euro', 2000, 'EUR'),
        id: 's-gus',
        customer: 'gus',
        started_at: '2025-11-01',
        ended_at: '2026-02-10',
        cancel_reason: 'card_declined',
      },
      { ...monthly('euro', 2000, 'EUR'), id: 's-gus', customer: 'gus', started_at: '2026-03-10' },
      { ...monthly('gold-m', 1000), id: 's-hal', customer: 'hal', started_at: '2026-01-01' },
      {
        ...monthly('tools', 500),
        id: 's-hal2',
        customer: 'hal',
        started_at: '2026-01-01',
        ended_at: EDGE,
        additional: true,
      },
      {
        ...monthly('gold-m', 1000),
        id: 's-ivy',
        customer: 'ivy',
        started_at: '2026-02-01',
        discount_minor: 1000,
        discount_ends_at: EDGE,
      },
      { ...monthly('gold-m', 9900), id: 's-staff', customer: 'staff', started_at: '2026-01-01' },
    ],
  ],
  [
    'subscription_changes',
    [
      { ...monthly('gold-m', 1000), subscription: 's-ada', changed_at: '2026-01-05' },
      { ...monthly('silver-m', 1000), subscription: 's-ada', changed_at: '2026-02-05' },
      { ...monthly('silver-m', 400), subscription: 's-ada', changed_at: EDGE },
      { ...monthly('gold-m', 1000), subscription: 's-ada', changed_at: '2026-04-05' },
    ],
  ],
];
