import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../kernel/context.ts';
import { upsertRecords } from './upsert-records.ts';

let database: ConnectedTestDatabase;
let ctx: Context;

beforeEach(async () => {
  database = await connectedTestDatabase();
  ctx = {
    db: database.db,
    now: new Date('2026-05-01T12:00:00Z'),
    actor: { kind: 'machine', id: 'key', name: 'Platform', scopes: ['records:write'] },
    requestId: 'test',
  };
});

afterEach(() => database.drop());

const at = (now: string) => ({ ...ctx, now: new Date(now) });

const subscription = (fields: object) => ({
  id: 's1',
  customer: 'ada',
  plan: 'pro',
  tier: 'pro',
  status: 'active',
  amount: '12.50',
  currency: 'USD',
  interval: 'month',
  started_at: '2026-01-01',
  ...fields,
});

async function history(id: string) {
  return database.db.sql`
    select changed_at::date::text as day, status, tier from subscription_change where subscription_id = ${id} order by changed_at, id`;
}

test('a subscription that started and ended tells its own history', async () => {
  await upsertRecords(
    ctx,
    'subscriptions',
    subscription({ status: 'cancelled', trial_ends_at: '2026-01-15', ended_at: '2026-03-01' }),
  );

  expect(await history('s1')).toEqual([
    { day: '2026-01-01', status: 'trialing', tier: 'pro' },
    { day: '2026-01-15', status: 'active', tier: 'pro' },
    { day: '2026-03-01', status: 'cancelled', tier: 'pro' },
  ]);
});

test('a change that nobody dated counts from when it is first seen, and the past stays', async () => {
  await upsertRecords(at('2026-02-01T00:00:00Z'), 'subscriptions', subscription({}));
  await upsertRecords(
    at('2026-03-01T00:00:00Z'),
    'subscriptions',
    subscription({ tier: 'studio', plan: 'studio' }),
  );
  await upsertRecords(
    at('2026-04-01T00:00:00Z'),
    'subscriptions',
    subscription({ tier: 'studio', plan: 'studio' }),
  );
  await upsertRecords(
    at('2026-05-01T00:00:00Z'),
    'subscriptions',
    subscription({ tier: 'studio', plan: 'studio', status: 'canceled', ended_at: '2026-04-20' }),
  );

  expect(await history('s1')).toEqual([
    { day: '2026-01-01', status: 'active', tier: 'pro' },
    { day: '2026-03-01', status: 'active', tier: 'studio' },
    { day: '2026-04-20', status: 'cancelled', tier: 'studio' },
  ]);
});

test('changes that the platform sends replace the derived ones for good', async () => {
  await upsertRecords(ctx, 'subscriptions', subscription({}));
  const change = {
    subscription: 's1',
    plan: 'free',
    tier: 'free',
    status: 'active',
    amount: 0,
    currency: 'USD',
    interval: 'month',
  };
  const reply = await upsertRecords(ctx, 'subscription_changes', [
    { ...change, changed_at: '2026-01-01' },
    { ...change, changed_at: '2026-02-01', tier: 'pro' },
    { ...change, subscription: 'unknown', changed_at: '2026-02-01' },
  ]);
  await upsertRecords(ctx, 'subscriptions', subscription({ plan: 'other' }));

  expect(reply.errors).toMatchObject([{ index: 2, field: 'subscription' }]);
  expect(await history('s1')).toEqual([
    { day: '2026-01-01', status: 'active', tier: 'free' },
    { day: '2026-02-01', status: 'active', tier: 'pro' },
  ]);
});
