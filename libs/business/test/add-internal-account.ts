import { expect } from 'vitest';
import type { Context } from '../src/kernel/context.ts';
import { upsertRecords } from '../src/records/upsert-records.ts';

const at = '2026-05-19T16:00:00Z';

/** An account of the platform that buys, pays, fails and asks: it must be in every list of a number or in none. */
export async function addInternalAccount(ctx: Context): Promise<void> {
  await send(ctx, 'customers', [
    { id: 'own', is_internal: true, tier: 'pro', country: 'DE', signed_up_at: '2026-04-10' },
  ]);
  await send(ctx, 'subscriptions', [
    {
      id: 'own',
      customer: 'own',
      plan: 'pro',
      tier: 'pro',
      amount: 9,
      currency: 'USD',
      interval: 'month',
      started_at: '2026-04-10',
    },
  ]);
  await send(ctx, 'generations', [
    {
      id: 'own',
      customer: 'own',
      type: 'studio',
      status: 'failed',
      failure_reason: 'timeout',
      queued_at: at,
      finished_at: at,
    },
  ]);
  await send(ctx, 'bug_reports', [
    { id: 'own', customer: 'own', title: 'No sound', severity: 'low', status: 'open', reported_at: at },
  ]);
  await send(ctx, 'influencer_requests', [
    { id: 'own', customer: 'own', platform: 'web', handle: '@own', status: 'pending', requested_at: at },
  ]);
  await addSale(ctx);
}

/** It buys of a creator, gets some of it back, and the creator is paid. */
async function addSale(ctx: Context): Promise<void> {
  const [creator] = await ctx.db.sql<{ id: string }[]>`
    select external_id as id from customer where role = 'creator' and not is_internal order by id limit 1`;
  await send(ctx, 'transactions', [
    {
      id: 'own',
      customer: 'own',
      kind: 'charge',
      status: 'succeeded',
      amount: 50,
      currency: 'USD',
      occurred_at: at,
    },
    {
      id: 'own-back',
      customer: 'own',
      kind: 'refund',
      status: 'succeeded',
      amount: 5,
      currency: 'USD',
      occurred_at: at,
      charge: 'own',
    },
  ]);
  await send(ctx, 'purchases', [
    {
      id: 'own',
      customer: 'own',
      creator: creator?.id,
      content: 'c-own',
      charge: 'own',
      amount: 50,
      creator_amount: 40,
      currency: 'USD',
      occurred_at: at,
    },
  ]);
  await send(ctx, 'payouts', [
    {
      id: 'own',
      creator: creator?.id,
      amount: 36,
      currency: 'USD',
      status: 'paid',
      created_at: at,
      paid_at: at,
    },
  ]);
}

async function send(ctx: Context, entity: string, rows: object[]): Promise<void> {
  expect(await upsertRecords(ctx, entity, rows)).toMatchObject({ errors: [] });
}
