import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { forgetStripe, receiveStripe } from '../../test/stripe-receive.ts';
import { LIFE, MONEY, START } from '../../test/stripe-story.ts';

let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

beforeEach(() => forgetStripe(database.db));

afterAll(() => database.close());

async function stored() {
  const { sql } = database.db;
  const [subscriptions, changes, transactions, failures] = await Promise.all([
    sql`select subscription.id, external_id, plan, subscription.status, amount_minor::int, ended_at from subscription join customer on customer.id = customer_id`,
    sql`select changed_at, plan, status, amount_minor::int from subscription_change order by changed_at, id`,
    sql`select transaction.id, external_id, kind, transaction.status, amount_minor::int, subscription_id, charge_id, product
      from transaction join customer on customer.id = customer_id order by transaction.id`,
    sql`select id, reason from webhook_event where outcome = 'failed'`,
  ]);
  return { subscriptions, changes, transactions, failures };
}

const at = (text: string) => new Date(text);
const EXPECTED = {
  subscriptions: [
    {
      id: 'sub_1',
      external_id: 'ada',
      plan: 'price_2500',
      status: 'cancelled',
      amount_minor: 2500,
      ended_at: at('2026-04-20T00:00:00Z'),
    },
  ],
  changes: [
    { changed_at: at(START), plan: 'price_1000', status: 'active', amount_minor: 1000 },
    { changed_at: at('2026-02-01T00:00:00Z'), plan: 'price_2500', status: 'active', amount_minor: 2500 },
    { changed_at: at('2026-03-01T00:00:00Z'), plan: 'price_2500', status: 'past_due', amount_minor: 2500 },
    { changed_at: at('2026-03-01T00:00:01Z'), plan: 'price_2500', status: 'active', amount_minor: 2500 },
    { changed_at: at('2026-04-20T00:00:00Z'), plan: 'price_2500', status: 'cancelled', amount_minor: 2500 },
  ],
  transactions: [
    {
      id: 'ch_1',
      external_id: 'ada',
      kind: 'charge',
      status: 'succeeded',
      amount_minor: 2500,
      subscription_id: 'sub_1',
      charge_id: null,
      product: 'subscription',
    },
    {
      id: 'dp_1',
      external_id: 'ada',
      kind: 'dispute',
      status: 'lost',
      amount_minor: 2500,
      subscription_id: null,
      charge_id: 'ch_1',
      product: 'subscription',
    },
    {
      id: 're_1',
      external_id: 'ada',
      kind: 'refund',
      status: 'succeeded',
      amount_minor: 500,
      subscription_id: null,
      charge_id: 'ch_1',
      product: 'subscription',
    },
  ],
  failures: [],
};

test('events tell the same whatever order they come in, and however often', async () => {
  const everything = [...LIFE, ...MONEY];
  const order = fc.shuffledSubarray([...everything, ...everything.slice(0, 5)], {
    minLength: everything.length + 5,
  });
  await fc.assert(
    fc
      .asyncProperty(order, fc.integer({ min: 1, max: 4 }), async (events, batch) => {
        await receiveStripe(database.db, events, batch);
        expect(await stored()).toEqual(EXPECTED);
      })
      .afterEach(() => forgetStripe(database.db)),
    { numRuns: 10 },
  );
}, 180_000);

test('an event that comes late is stale, and its step is in the history all the same', async () => {
  const [, , raised, , , ended] = LIFE;
  if (raised === undefined || ended === undefined) throw new Error('two events');
  await receiveStripe(database.db, [ended, raised]);

  expect(await database.db.sql`select id, outcome from webhook_event order by id`).toEqual([
    { id: 'evt_2', outcome: 'stale' },
    { id: 'evt_5', outcome: 'applied' },
  ]);
  const { changes } = await stored();
  expect(changes.map(({ plan: name, status }) => [name, status])).toEqual([
    ['price_1000', 'active'],
    ['price_2500', 'active'],
    ['price_2500', 'cancelled'],
  ]);
});
