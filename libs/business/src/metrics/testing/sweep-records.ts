import { SWEEP_MONEY } from './sweep-money.ts';
import { on, SWEEP_EDGE, type Row, type SweepBatch } from './sweep-batch.ts';
import { SWEEP_SUBSCRIPTIONS } from './sweep-subscriptions.ts';

const EDGE = SWEEP_EDGE.toISOString();

const PEOPLE: SweepBatch = [
  'customers',
  [
    {
      id: 'ada',
      tier: 'pro',
      country: 'DE',
      role: 'member',
      signup_source: 'news',
      character_count: 3,
      signed_up_at: '2026-01-02',
    },
    {
      id: 'bob',
      tier: 'free',
      country: 'US',
      role: 'member',
      signup_source: 'direct',
      character_count: 0,
      signed_up_at: '2025-12-03',
    },
    {
      id: 'cyd',
      tier: 'pro',
      country: 'FR',
      role: 'creator',
      signup_source: 'direct',
      character_count: 30,
      signed_up_at: EDGE,
    },
    { id: 'eve', signed_up_at: '2026-02-11T05:00:00Z', tier: 'plus', character_count: 1 },
    { id: 'fay', role: 'creator', country: 'US', character_count: 9, signed_up_at: '2026-01-20' },
    {
      id: 'staff',
      tier: 'pro',
      country: 'DE',
      role: 'creator',
      is_internal: true,
      signed_up_at: '2026-01-02',
    },
  ],
];

/** Francs have no rate, euros one from the beginning and another from March on. */
const RATES: SweepBatch = [
  'exchange_rates',
  [
    { day: '2025-01-01', currency: 'EUR', quote: 'USD', rate: '2' },
    { day: '2026-03-01', currency: 'EUR', quote: 'USD', rate: '1.13' },
  ],
];

const credit = ([id, customer, kind, credits]: Row<[string, number]>, at: string, more: object = {}) => ({
  id,
  customer,
  kind,
  credits,
  occurred_at: at,
  ...more,
});
const paid = (amount_minor: number, currency = 'USD') => ({ amount_minor, currency });

const CREDITS: SweepBatch = [
  'credits',
  [
    credit(['k1', 'ada', 'purchased', 100], on('2026-01-05'), {
      ...paid(1000),
      expires_at: on('2026-03-05'),
    }),
    credit(['k2', 'ada', 'granted', 50], on('2026-01-06'), { expires_at: on('2026-02-06') }),
    credit(['k3', 'ada', 'consumed', 30], on('2026-01-07')),
    credit(['k4', 'ada', 'expired', 50], on('2026-02-06')),
    credit(['k5', 'ada', 'refunded', 10], on('2026-02-09')),
    credit(['k6', 'ada', 'expired', 80], on('2026-03-05')),
    // He spends all that he has: his group comes to nothing.
    credit(['k7', 'bob', 'purchased', 40], on('2026-01-08'), paid(400, 'EUR')),
    credit(['k8', 'bob', 'consumed', 40], on('2026-02-08')),
    credit(['k9', 'fay', 'purchased', 7], on('2026-03-08'), paid(90, 'CHF')),
    credit(['ka', 'eve', 'granted', 5], EDGE),
    credit(['kb', 'staff', 'purchased', 1000], on('2026-01-05'), paid(9999)),
  ],
];

const job = ([id, customer, type]: Row<[string]>, at: string, more: object = {}) => ({
  id,
  customer,
  type,
  quality: 'hq',
  status: 'succeeded',
  queued_at: at,
  finished_at: at,
  ...more,
});
const failed = (reason: string | null) => ({ status: 'failed', failure_reason: reason });

const GENERATIONS: SweepBatch = [
  'generations',
  [
    job(['g1', 'ada', 'voice'], on('2026-01-05')),
    job(['g2', 'ada', 'video'], on('2026-01-05'), failed('oom')),
    job(['g3', 'bob', 'video'], on('2026-02-05'), { ...failed(null), quality: 'draft' }),
    job(['g4', 'bob', 'image'], on('2026-02-05'), { quality: null }),
    job(['g5', 'eve', 'image'], EDGE, { status: 'cancelled' }),
    job(['g6', 'fay', 'image'], on('2026-04-05'), { status: 'queued', finished_at: null }),
    job(['g7', 'fay', 'image'], on('2026-03-05'), failed('oom')),
    job(['g8', 'staff', 'image'], on('2026-03-05')),
  ],
];

const OPEN: readonly SweepBatch[] = [
  [
    'bug_reports',
    [
      {
        id: 'b1',
        customer: 'ada',
        title: 'It hangs',
        severity: 'low',
        status: 'open',
        reported_at: on('2026-01-15'),
      },
      {
        id: 'b2',
        customer: 'bob',
        title: 'It hangs',
        severity: 'low',
        status: 'resolved',
        reported_at: on('2026-01-15'),
        closed_at: EDGE,
      },
      { id: 'b3', title: 'Who am I', severity: 'high', status: 'open', reported_at: on('2026-02-15') },
      {
        id: 'b4',
        customer: 'staff',
        title: 'Only a test',
        severity: 'low',
        status: 'open',
        reported_at: on('2026-02-15'),
      },
    ],
  ],
  [
    'influencer_requests',
    [
      {
        id: 'q1',
        customer: 'eve',
        platform: 'tube',
        handle: '@eve',
        status: 'pending',
        requested_at: on('2026-02-15'),
      },
      {
        id: 'q2',
        customer: 'fay',
        platform: 'tube',
        handle: '@fay',
        status: 'approved',
        requested_at: EDGE,
        decided_at: on('2026-03-15'),
      },
    ],
  ],
];

/** Everything that records can say, in the order in which it is sent. */
export const SWEEP_RECORDS: readonly SweepBatch[] = [
  PEOPLE,
  RATES,
  ...SWEEP_MONEY,
  CREDITS,
  GENERATIONS,
  ...OPEN,
  ...SWEEP_SUBSCRIPTIONS,
];
