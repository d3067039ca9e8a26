import { on, SWEEP_EDGE, type Row, type SweepBatch } from './sweep-batch.ts';

const EDGE = SWEEP_EDGE.toISOString();

const charge = ([id, customer, amount_minor]: Row<[number]>, at: string) => ({
  id,
  customer,
  amount_minor,
  currency: 'USD',
  kind: 'charge',
  status: 'succeeded',
  method: 'card',
  product: 'content',
  occurred_at: at,
});
const back = (id: string, of: string, more: object) => ({ id, charge: of, status: 'succeeded', ...more });

const MONEY: SweepBatch = [
  'transactions',
  [
    charge(['c1', 'ada', 1000], on('2026-01-05')),
    { ...charge(['c2', 'ada', 5000], on('2026-01-20')), currency: 'EUR', method: 'sepa' },
    { ...charge(['c3', 'bob', 2000], EDGE), product: 'credits' },
    { ...charge(['c4', 'bob', 300], on('2026-02-04')), status: 'failed' },
    { ...charge(['c5', 'eve', 0], on('2026-02-05')), method: 'voucher' },
    { ...charge(['c6', 'fay', 777], on('2026-03-05')), currency: 'CHF', method: null, product: null },
    { ...charge(['c7', 'eve', 450], on('2026-03-07')), currency: 'EUR' },
    { ...charge(['c8', 'ada', 900], on('2026-04-02')), product: 'subscription', status: 'pending' },
    charge(['c9', 'staff', 99_999], on('2026-01-05')),
    // Everything in euros of January goes back in February, so that they add up to nothing.
    back('r1', 'c2', {
      kind: 'refund',
      customer: 'ada',
      amount_minor: 5000,
      currency: 'EUR',
      occurred_at: on('2026-02-20'),
    }),
    back('r2', 'c1', {
      kind: 'refund',
      customer: 'ada',
      amount_minor: 333,
      currency: 'USD',
      occurred_at: on('2026-03-02'),
    }),
    back('d1', 'c3', {
      kind: 'dispute',
      status: 'lost',
      customer: 'bob',
      amount_minor: 2000,
      currency: 'USD',
      occurred_at: on('2026-03-20'),
    }),
    back('d2', 'c7', {
      kind: 'dispute',
      status: 'won',
      customer: 'eve',
      amount_minor: 450,
      currency: 'EUR',
      occurred_at: on('2026-04-03'),
    }),
    back('i1', 'c1', {
      kind: 'inquiry',
      status: 'pending',
      customer: 'ada',
      amount_minor: 1000,
      currency: 'USD',
      occurred_at: on('2026-02-02'),
    }),
  ],
];

const payout = ([id, creator, amount_minor]: Row<[number]>, more: object) => ({
  id,
  creator,
  amount_minor,
  currency: 'USD',
  method: 'bank',
  status: 'paid',
  ...more,
});

const PAYOUTS: SweepBatch = [
  'payouts',
  [
    payout(['o1', 'cyd', 400], { created_at: on('2026-02-03'), paid_at: on('2026-02-05') }),
    payout(['o2', 'cyd', 100], {
      status: 'failed',
      created_at: on('2026-02-03', 11),
      returned_at: on('2026-03-04'),
    }),
    payout(['o3', 'cyd', 60], {
      status: 'reversed',
      created_at: on('2026-03-03'),
      returned_at: on('2026-04-04'),
      method: null,
    }),
    payout(['o4', 'fay', 25], { status: 'in_transit', created_at: on('2026-04-05'), currency: 'EUR' }),
    payout(['o5', 'fay', 12], { status: 'pending', created_at: EDGE }),
    payout(['o6', 'fay', 9], { status: 'cancelled', created_at: on('2026-01-25'), returned_at: EDGE }),
    payout(['o7', 'fay', 7], { created_at: on('2026-02-25'), currency: 'CHF' }),
    payout(['o8', 'staff', 5000], { created_at: on('2026-02-25') }),
    {
      ...payout(['o9', '', 5000], { created_at: on('2026-02-25') }),
      creator: undefined,
      recipient: 'platform',
    },
  ],
];

const sale = ([id, customer, creator]: Row<[string]>, more: object) => ({
  id,
  customer,
  creator,
  content: 'film',
  content_type: 'video',
  amount_minor: 1000,
  creator_amount_minor: 700,
  currency: 'USD',
  ...more,
});

const PURCHASES: SweepBatch = [
  'purchases',
  [
    sale(['p1', 'ada', 'cyd'], { charge: 'c1', occurred_at: on('2026-01-05') }),
    sale(['p2', 'ada', 'cyd'], {
      charge: 'c2',
      content: 'song',
      content_type: 'audio',
      currency: 'EUR',
      amount_minor: 5000,
      creator_amount_minor: 201,
      occurred_at: on('2026-01-20'),
    }),
    sale(['p3', 'fay', 'cyd'], {
      charge: 'c6',
      content: 'text',
      content_type: null,
      currency: 'CHF',
      amount_minor: 777,
      creator_amount_minor: 70,
      occurred_at: on('2026-03-05'),
    }),
    sale(['p4', 'eve', 'fay'], {
      charge: 'c7',
      content: 'song',
      content_type: 'audio',
      currency: 'EUR',
      amount_minor: 450,
      creator_amount_minor: 99,
      occurred_at: on('2026-03-07'),
    }),
    sale(['p5', 'bob', 'fay'], { amount_minor: 0, creator_amount_minor: 0, occurred_at: on('2026-02-08') }),
    sale(['p6', 'bob', 'fay'], { charge: 'c4', occurred_at: on('2026-02-04') }),
    sale(['p7', 'staff', 'fay'], { charge: 'c9', occurred_at: on('2026-01-05') }),
    sale(['p8', 'bob', 'staff'], { occurred_at: on('2026-01-06') }),
  ],
];

/** Money of every kind: what was charged, given back, disputed, paid out and sold. */
export const SWEEP_MONEY: readonly SweepBatch[] = [MONEY, PAYOUTS, PURCHASES];
