import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';
import {
  chargeEvent,
  sendStripeEvent,
  STRIPE_PATH,
  STRIPE_SECRET,
  stripeSignature,
} from './stripe-sender.ts';

const NEXT_SECRET = 'whsec_test_two';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi({ stripe: { STRIPE_WEBHOOK_SECRET: `${STRIPE_SECRET}, ${NEXT_SECRET}` } });
});

afterAll(() => api.close());

const send = (body: string, headers?: Record<string, string>) => sendStripeEvent(api, body, headers);

test('a bad or old signature is refused, audited once for a flood, and nothing is stored', async () => {
  const [before] = await api.db.sql`select count(*)::int as events from webhook_event`;
  const body = chargeEvent('forged');
  const answers = [
    await send(body, stripeSignature(body, { secret: 'whsec_wrong' })),
    await send(body, stripeSignature(`${body} `)),
    await send(body, stripeSignature(body, { at: Date.now() - 301_000 })),
    await send(body, {}),
  ];
  for (let again = 0; again < 20; again += 1)
    await send(body, stripeSignature(body, { secret: 'whsec_wrong' }));

  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect(answers[2]?.body.error.message).toBe(
    'The signature is older than five minutes. Check the clock of this server.',
  );
  const entries = await api.db.sql`
    select actor_kind, after ->> 'reason' as reason, after ->> 'refusals' as refusals from audit_entry
    where action = 'webhook.refuse' order by sequence`;
  expect(entries).toEqual([
    { actor_kind: 'machine', reason: 'mismatch', refusals: '1' },
    { actor_kind: 'machine', reason: 'expired', refusals: '1' },
    { actor_kind: 'machine', reason: 'missing', refusals: '1' },
  ]);
  expect(await api.db.sql`select count(*)::int as events from webhook_event`).toEqual([before]);
});

test('while one signing secret replaces the other, both are believed', async () => {
  const body = chargeEvent('rotated');
  expect(await send(body, stripeSignature(body, { secret: NEXT_SECRET }))).toMatchObject({ status: 200 });
});

test('two deliveries of the same event at once are one', async () => {
  const body = chargeEvent('twice');
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(body)));

  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect(answers.filter((answer) => answer.body.is_new === true)).toHaveLength(1);
  expect(
    await api.db.sql`select amount_minor::int, currency, status from transaction where id = 'ch_twice'`,
  ).toEqual([{ amount_minor: 2500, currency: 'USD', status: 'succeeded' }]);
});

test('a type that nobody has heard of is kept, and told once among the ingestion warnings', async () => {
  const strange = (id: string) =>
    JSON.stringify({
      id,
      type: 'hologram.created',
      created: 1_767_225_600,
      data: { object: { id: 'ho_1' } },
    });
  for (const id of ['evt_h1', 'evt_h2']) expect(await send(strange(id))).toMatchObject({ status: 200 });

  expect(
    await api.db
      .sql`select outcome, payload ->> 'id' as id from webhook_event where type = 'hologram.created' order by id`,
  ).toEqual([
    { outcome: 'unknown', id: 'evt_h1' },
    { outcome: 'unknown', id: 'evt_h2' },
  ]);
  expect(
    await api.db
      .sql`select origin, code, message_id from ingestion_warning where event_name = 'hologram.created'`,
  ).toEqual([{ origin: 'stripe', code: 'stripe_unknown_type', message_id: 'evt_h1' }]);
});

test('what is signed and no snapshot event is refused by name', async () => {
  for (const body of ['{', JSON.stringify({ id: 'evt_thin', object: 'v2.core.event', type: 'v1.x' })])
    expect(await send(body)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('snapshot') } },
    });
});

test('without a signing secret the endpoint says what to set', async () => {
  const bare = await openTestApi();
  try {
    const body = chargeEvent('early');
    const answer = await bare.post(STRIPE_PATH, body, stripeSignature(body));
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { error: { message: 'No signing secret is configured. Set STRIPE_WEBHOOK_SECRET.' } },
    ]);
  } finally {
    await bare.close();
  }
});
