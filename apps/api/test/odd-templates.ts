const at = '2026-05-01T10:00:00Z';
const properties = { mashup_id: 'm', amount: 1, more: { list: [1] } };
const traits = { email: 'a@example.test', plan: 'pro', createdAt: at, address: { country: 'DE' } };
const context = { ip: '203.0.113.7', library: { name: 'x' }, page: { url: 'https://x.test/' } };

/** A wire with events that it takes, how it packs several, and one more that any odd event may stand beside. */
type Wire = { path: string; events: readonly object[]; pack: (items: string) => string; neighbour: string };

export const WIRES: readonly Wire[] = [
  {
    path: '/api/v1/events',
    events: [
      { type: 'play', user: 'ada', visitor: 'v', occurred_at: at, session_id: 's', properties, context },
      { type: 'identify', user: 'ada', traits },
    ],
    pack: (items: string) => `{"events":[${items}]}`,
    neighbour: '{"type":"neighbour","user":"bob"}',
  },
  {
    path: '/v1/batch',
    events: [
      { type: 'track', event: 'play', userId: 'ada', anonymousId: 'v', timestamp: at, properties, context },
      { type: 'identify', userId: 'ada', anonymousId: 'v', traits, context },
      { type: 'group', userId: 'ada', groupId: 'g', traits: { name: 'x' } },
      { type: 'alias', userId: 'ada', previousId: 'v' },
    ],
    pack: (items: string) => `{"batch":[${items}]}`,
    neighbour: '{"type":"track","event":"neighbour","userId":"bob"}',
  },
  {
    path: '/batch',
    events: [
      {
        event: 'play',
        distinct_id: 'ada',
        timestamp: at,
        offset: 1,
        properties: { ...properties, $set: traits },
      },
      { event: '$identify', distinct_id: 'ada', properties: { $anon_distinct_id: 'v', $set_once: traits } },
      { event: '$create_alias', distinct_id: 'ada', properties: { alias: 'v' } },
    ],
    pack: (items: string) => `{"batch":[${items}]}`,
    neighbour: '{"event":"neighbour","distinct_id":"bob"}',
  },
];

const money = { amount: '1.00', currency: 'USD' };
/** A record of each kind that is taken. */
export const RECORDS: Readonly<Record<string, object>> = {
  events: { type: 'play', user: 'ada', occurred_at: at, message_id: 'm', properties: { a: 1 } },
  customers: {
    id: 'ada',
    email: 'a@example.test',
    tier: 'pro',
    country: 'DE',
    signed_up_at: at,
    traits: { a: 1 },
  },
  subscriptions: {
    id: 's',
    customer: 'ada',
    plan: 'pro',
    tier: 'pro',
    ...money,
    interval: 'month',
    started_at: at,
  },
  subscription_changes: { subscription: 's', plan: 'pro', ...money, interval: 'month', changed_at: at },
  credits: { id: 'c', customer: 'ada', kind: 'granted', credits: 5, occurred_at: at },
  transactions: { id: 't', customer: 'ada', kind: 'charge', status: 'succeeded', ...money, occurred_at: at },
  purchases: {
    id: 'p',
    customer: 'ada',
    creator: 'eve',
    content: 'x',
    creator_amount: '0.50',
    ...money,
    occurred_at: at,
  },
  payouts: { id: 'o', creator: 'eve', status: 'paid', ...money, created_at: at },
  generations: { id: 'g', customer: 'ada', type: 'image', status: 'queued', queued_at: at },
  exchange_rates: { day: '2026-05-01', currency: 'EUR', quote: 'USD', rate: '1.1' },
  balance_transactions: { id: 'b', type: 'charge', amount_minor: 100, currency: 'USD', created_at: at },
  bug_reports: { id: 'r', title: 'x', severity: 'low', status: 'open', reported_at: at },
  influencer_requests: {
    id: 'i',
    customer: 'ada',
    platform: 'x',
    handle: '@a',
    status: 'pending',
    requested_at: at,
  },
};
