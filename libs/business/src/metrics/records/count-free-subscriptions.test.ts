import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDb } from '../../../test/open-test-db.ts';
import type { Context } from '../../kernel/context.ts';
import type { MetricQuery } from '../contract.ts';
import { evaluateMetric } from '../evaluate-metric.ts';
import { openSweepWorld } from '../testing/open-sweep-world.ts';
import { SWEEP_RANGE } from '../testing/sweep-batch.ts';

let database: TestDb;
let ctx: Context;

beforeAll(async () => {
  ({ database, ctx } = await openSweepWorld());
}, 60_000);

afterAll(() => database.close());

async function ask(metric: string, query: Partial<MetricQuery> = {}) {
  const { points } = await evaluateMetric(ctx, { metric, range: SWEEP_RANGE, interval: 'month', ...query });
  return points.map(({ value }) => value);
}

const tier = (value: string) => ({ where: [{ dimension: 'tier', values: [value] }] });

test('what runs is what is paid and what costs nothing, at the same instants', async () => {
  // Jan: ada, bob, cyd (free), gus, hal twice. Feb: without gus; eve, and ivy for nothing; bob and the tools end only right after it.
  // Mar: without bob and the tools; fay, gus again, ivy now pays.
  expect(await ask('active_subscriptions')).toEqual([6, 7, 7, 7]);
  expect(await ask('paying_subscriptions')).toEqual([5, 5, 6, 6]);
  expect(await ask('active_subscriptions', tier('free'))).toEqual([1, 1, 1, 1]);
  expect(await ask('paying_subscriptions', tier('tools'))).toEqual([1, 1, 0, 0]);
  expect(await ask('active_subscriptions', tier('tools'))).toEqual([1, 1, 0, 0]);
  // bob, eve, hal, ivy
  expect(await ask('active_subscriptions', tier('gold'))).toEqual([3, 4, 3, 4]);
  expect(await ask('paying_subscriptions', tier('gold'))).toEqual([3, 3, 3, 4]);
});

test.each([{}, tier('gold'), tier('euro')])('churn of customers is logo churn, of %o', async (query) => {
  expect(await ask('churn_rate', query)).toEqual(await ask('logo_churn_rate', query));
});

test('who leaves right at the end of a month leaves in the next', async () => {
  // Feb begins with ada, bob, gus, hal: gus leaves. March begins with ada, bob, eve, hal: bob leaves.
  expect(await ask('churn_rate')).toEqual([0, 1 / 4, 1 / 4, 0]);
});
