import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { forgetStripe, receiveStripe, second, STRIPE_NOW, stripeEvent } from '../../test/stripe-receive.ts';
import { MONEY } from '../../test/stripe-story.ts';
import { eraseCustomer } from '../customers/erase-customer.ts';
import { retryEvents } from './retry-events.ts';
import { readStripeSettings } from './stripe-settings.ts';

const settings = readStripeSettings({});
const at = (text: string) => new Date(text);
let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

beforeEach(() => forgetStripe(database.db));

afterAll(() => database.close());

test('a refund without its charge waits, is told among the warnings when it goes on, and is written when the charge comes', async () => {
  const [charged, , refunded] = MONEY;
  if (charged === undefined || refunded === undefined) throw new Error('two events');
  await receiveStripe(database.db, [refunded]);
  const later = (minutes: number) => new Date(STRIPE_NOW.getTime() + minutes * 60_000);
  expect(await retryEvents(database.db, later(0), settings)).toEqual({
    objects: 0,
    failures: 0,
    isBehind: false,
  });
  expect(await retryEvents(database.db, later(1), settings)).toEqual({
    objects: 1,
    failures: 1,
    isBehind: false,
  });

  expect(await database.db.sql`select code, event_name, message from ingestion_warning`).toEqual([
    {
      code: 'stripe_not_applied',
      event_name: 'refund.created',
      message:
        'The charge ch_1 has not arrived yet; its refund waits for it. The event is kept and tried again.',
    },
  ]);
  await receiveStripe(database.db, [charged]);
  expect(
    await database.db.sql`select outcome, reason, retry_at from webhook_event where type = 'refund.created'`,
  ).toEqual([{ outcome: 'applied', reason: null, retry_at: null }]);
});

test('a customer known by Stripe’s id alone is left out of every number once the platform’s own id turns up', async () => {
  await receiveStripe(
    database.db,
    [...MONEY].filter(({ type }) => type !== 'customer.updated'),
  );
  await receiveStripe(database.db, MONEY);

  expect(
    await database.db
      .sql`select external_id, is_internal, email, country, traits from customer where external_id in ('ada', 'cus_1') order by 1`,
  ).toEqual([
    {
      external_id: 'ada',
      is_internal: false,
      email: 'ada@example.com',
      country: 'DE',
      traits: { stripe_customer: 'cus_1' },
    },
    {
      external_id: 'cus_1',
      is_internal: true,
      email: null,
      country: null,
      traits: { stripe_customer: 'cus_1' },
    },
  ]);
});

const payout = {
  id: 'po_1',
  object: 'payout',
  amount: 9000,
  currency: 'usd',
  status: 'paid',
  created: second('2026-02-01T00:00:00Z'),
  arrival_date: second('2026-02-03T00:00:00Z'),
  type: 'bank_account',
};

test('a payout of a connected account pays its creator, one of the platform’s own account pays the platform', async () => {
  await receiveStripe(database.db, [
    stripeEvent({
      id: '31',
      type: 'account.updated',
      at: '2026-01-01T00:00:00Z',
      object: {
        id: 'acct_1',
        object: 'account',
        metadata: { user_id: 'maker' },
      },
    }),
    stripeEvent({
      id: '32',
      type: 'payout.paid',
      at: '2026-02-03T00:00:00Z',
      object: payout,
      account: 'acct_1',
    }),
    stripeEvent({
      id: '33',
      type: 'payout.failed',
      at: '2026-02-05T00:00:00Z',
      object: {
        ...payout,
        id: 'po_2',
        status: 'failed',
        failure_code: 'account_closed',
      },
    }),
    stripeEvent({
      id: '34',
      type: 'transfer.created',
      at: '2026-02-01T00:00:00Z',
      object: {
        id: 'tr_1',
        object: 'transfer',
        amount: 9000,
        currency: 'usd',
        destination: 'acct_1',
        created: second('2026-02-01T00:00:00Z'),
      },
    }),
  ]);

  expect(
    await database.db
      .sql`select payout.id, recipient, external_id, payout.status, failure_code, paid_at, returned_at from payout left join customer on customer.id = creator_id order by 1`,
  ).toEqual([
    {
      id: 'po_1',
      recipient: 'creator',
      external_id: 'maker',
      status: 'paid',
      failure_code: null,
      paid_at: at('2026-02-03T00:00:00Z'),
      returned_at: null,
    },
    {
      id: 'po_2',
      recipient: 'platform',
      external_id: null,
      status: 'failed',
      failure_code: 'account_closed',
      paid_at: null,
      returned_at: at('2026-02-05T00:00:00Z'),
    },
  ]);
});

test('erasing a customer takes away what Stripe told of them, and no event brings it back', async () => {
  await receiveStripe(database.db, MONEY);
  const [row] = await database.db.sql`select id::int from customer where external_id = 'ada'`;
  const ctx = staffContext(database.db, 'super_admin');
  await eraseCustomer(ctx, { id: Number(row?.['id']), externalId: 'ada', reason: 'asked by mail' });
  await receiveStripe(database.db, MONEY);

  expect(
    await database.db.sql`select count(payload)::int as payloads, count(*)::int as events from webhook_event`,
  ).toEqual([{ payloads: 0, events: 8 }]);
  expect(await database.db.sql`select count(*)::int as people from customer where email is not null`).toEqual(
    [{ people: 0 }],
  );
  expect(await database.db.sql`select count(*)::int as transactions from transaction`).toEqual([
    { transactions: 3 },
  ]);
});

const onAccount = (id: string, object: object, { at: told = '2026-01-01T00:00:00Z', livemode = true } = {}) =>
  stripeEvent({ id, type: 'account.updated', at: told, object, account: 'acct_1', livemode });
const external = () => database.db.sql`select external_id from customer where not is_internal order by 1`;

test('customers of a connected account are nobody of ours, unless the platform knows them', async () => {
  const customer = (id: string, metadata: object) => ({
    id,
    object: 'customer',
    email: `${id}@a.co`,
    metadata,
  });
  await receiveStripe(database.db, [
    onAccount('41', customer('cus_theirs', {})),
    onAccount('42', customer('cus_ours', { user_id: 'fan' })),
  ]);
  expect(await external()).not.toContainEqual({ external_id: 'cus_theirs' });
  expect(await external()).toContainEqual({ external_id: 'fan' });
});

test('an account of test mode is not mixed up with the live one', async () => {
  const account = (user: string) => ({ id: 'acct_1', object: 'account', metadata: { user_id: user } });
  await receiveStripe(database.db, [
    onAccount('43', account('maker')),
    onAccount('44', account('somebody else'), { at: '2026-03-01T00:00:00Z', livemode: false }),
    onAccount('45', { ...payout, id: 'po_3' }),
  ]);
  expect(
    await database.db.sql`select external_id from payout join customer on customer.id = creator_id`,
  ).toEqual([{ external_id: 'maker' }]);
});
