import type { upsertRecords } from '../../../records/upsert-records.ts';

const usd = { currency: 'USD' };
const eur = { currency: 'EUR' };
const charge = { kind: 'charge', status: 'succeeded', method: 'card' };
const sold = { customer: 'ada', creator: 'cyd' };
const on = (day: number, hour: number) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();

/**
 * Some days of money. EUR is worth 1.10 USD from 1 March 2026, 1.20 from the 3rd; amounts are minor units.
 *
 *            1st                2nd                     3rd              4th
 * ada (DE)   charge c1 1000     charge c2 500 EUR       refund 300 c1
 * bob (US)   charge c3 2000     dispute d1, c3 lost                      charge c4 100 failed
 * staff      charge c9 9999, internal
 * cyd earns  700 by p1 of c1    200 EUR by p2 of c2     o1 400, o2 100   o2 comes back
 */
export const MONEY_RECORDS: readonly (readonly [Parameters<typeof upsertRecords>[1], object[]])[] = [
  [
    'customers',
    [
      { id: 'ada', country: 'DE' },
      { id: 'bob', country: 'US' },
      { id: 'cyd', country: 'FR', role: 'creator' },
      { id: 'staff', is_internal: true },
    ],
  ],
  [
    'exchange_rates',
    [
      { day: '2026-03-01', currency: 'EUR', quote: 'USD', rate: '1.10' },
      { day: '2026-03-03', currency: 'EUR', quote: 'USD', rate: '1.20' },
    ],
  ],
  [
    'transactions',
    [
      { ...charge, ...usd, ...of('c1', 'ada', 1000), occurred_at: on(1, 10), product: 'content' },
      { ...charge, ...eur, ...of('c2', 'ada', 500), occurred_at: on(2, 10), product: 'content' },
      { ...charge, ...usd, ...of('c3', 'bob', 2000), occurred_at: on(1, 23), product: 'credits' },
      { ...charge, ...usd, ...of('c4', 'bob', 100), occurred_at: on(4, 10), status: 'failed' },
      { ...charge, ...usd, ...of('c9', 'staff', 9999), occurred_at: on(1, 10) },
      {
        ...usd,
        ...of('r1', 'ada', 300),
        kind: 'refund',
        status: 'succeeded',
        charge: 'c1',
        reason: 'duplicate',
        occurred_at: on(3, 10),
      },
      {
        ...usd,
        ...of('d1', 'bob', 2000),
        kind: 'dispute',
        status: 'lost',
        charge: 'c3',
        occurred_at: on(2, 10),
      },
    ],
  ],
  [
    'payouts',
    [
      { ...usd, id: 'o1', creator: 'cyd', status: 'paid', amount_minor: 400, created_at: on(3, 10) },
      {
        ...usd,
        id: 'o2',
        creator: 'cyd',
        status: 'failed',
        amount_minor: 100,
        created_at: on(3, 11),
        returned_at: on(4, 11),
        failure_code: 'account_closed',
      },
      { ...usd, id: 'o3', recipient: 'platform', status: 'paid', amount_minor: 5000, created_at: on(3, 10) },
    ],
  ],
  [
    'purchases',
    [
      {
        ...sold,
        ...usd,
        id: 'p1',
        content: 'film',
        content_title: 'The Film',
        content_type: 'video',
        charge: 'c1',
        amount_minor: 1000,
        creator_amount_minor: 700,
        occurred_at: on(1, 10),
        payout: 'o1',
      },
      {
        ...sold,
        ...eur,
        id: 'p2',
        content: 'song',
        content_type: 'audio',
        charge: 'c2',
        amount_minor: 500,
        creator_amount_minor: 200,
        occurred_at: on(2, 10),
      },
    ],
  ],
];

function of(id: string, customer: string, amount_minor: number) {
  return { id, customer, amount_minor };
}
