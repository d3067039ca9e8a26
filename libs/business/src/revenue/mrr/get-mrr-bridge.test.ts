import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDb } from '../../../test/open-test-db.ts';
import type { Context } from '../../kernel/context.ts';
import { openSweepWorld } from '../../metrics/testing/open-sweep-world.ts';
import { SWEEP_EDGE } from '../../metrics/testing/sweep-batch.ts';
import { getMrrBridge } from './get-mrr-bridge.ts';

let database: TestDb;
let ctx: Context;

beforeAll(async () => {
  ({ database, ctx } = await openSweepWorld());
}, 60_000);

afterAll(() => database.close());

test('a discount that ends right at the end of a month is still one in it', async () => {
  const range = { from: new Date('2026-02-01'), to: SWEEP_EDGE };
  const { others } = await getMrrBridge(ctx, { range, zone: 'UTC' });
  // Ours at the end of February: ada, bob, eve and hal 10.00 each, hal 5.00 for tools, ivy nothing yet.
  const stripe = others.find(({ id }) => id === 'stripe');
  expect(stripe?.mrrMinor).toBe(4500 + 1000);
  expect(
    stripe?.differences.map(({ id, amountMinor, items }) => [id, amountMinor, items[0]?.subscriptionId]),
  ).toEqual([['discounts-with-an-end', 1000, 's-ivy']]);
});
