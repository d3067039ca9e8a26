import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDb } from '../../test/open-test-db.ts';
import type { Context } from '../kernel/context.ts';
import type { MetricQuery } from './contract.ts';
import { evaluateMetric } from './evaluate-metric.ts';
import { openSweepWorld } from './testing/open-sweep-world.ts';
import { SWEEP_RANGE } from './testing/sweep-batch.ts';

let database: TestDb;
let ctx: Context;

beforeAll(async () => {
  ({ database, ctx } = await openSweepWorld());
}, 60_000);

afterAll(() => database.close());

const asked = (metric: string, query: Partial<MetricQuery>) =>
  evaluateMetric(ctx, { metric, range: SWEEP_RANGE, interval: 'month', ...query });

async function partsOf(metric: string, by: string, interval: MetricQuery['interval'] = 'month') {
  const { points } = await asked(metric, { by, interval });
  const groups = [...new Set(points.map(({ group }) => group))];
  return groups.map((group) => [
    group,
    ...points.filter((point) => point.group === group).map(({ value }) => value),
  ]);
}

const where = (dimension: string, ...values: string[]) => ({ where: [{ dimension, values }] });

test('a currency that comes to nothing is a part, and one without a rate is an unknown one', async () => {
  // € 50.00 at 2.00 are charged in January and given back in February; 4.50 at 1.13 in March. Francs have no rate.
  expect(await partsOf('revenue_net', 'currency')).toEqual([
    ['USD', 1000, 0, -333, 0],
    ['EUR', 10_000, -10_000, 509, 0],
    ['CHF', 0, 0, null, 0],
  ]);
  const { points } = await asked('revenue_net', {});
  expect(points.map(({ value }) => value)).toEqual([11_000, -10_000, null, 0]);
});

test('a rate of 0 % is a part', async () => {
  expect(await partsOf('generation_success_rate', 'type', 'total')).toEqual([
    ['voice', 1],
    ['image', 0.5],
    ['video', 0],
  ]);
});

test('a movement that another of the same plan undoes is in its own month', async () => {
  // ada leaves gold for silver at the same price, then pays 6.00 less, then goes back.
  const parts = await partsOf('net_new_mrr', 'plan');
  expect(parts).toContainEqual(['silver-m', 0, 0, -600, 0]);
  expect(parts).toContainEqual(['euro', 0, -4000, 4000, 0]);
});

test('trials are of the plan that is asked for', async () => {
  const february = { range: { from: new Date('2026-02-01'), to: new Date('2026-03-01') } };
  const ask = async (plan: string) => {
    const { points, notes } = await asked('trial_conversion', { ...february, ...where('plan', plan) });
    return [points.map(({ value }) => value), notes];
  };
  expect(await ask('gold-m')).toEqual([[1], []]);
  expect(await ask('silver-m')).toEqual([[0], []]);
  expect(await ask('no_such_plan')).toEqual([[null], ['Nothing in this time has the plan no_such_plan.']]);
});

test('a value that cannot be is refused with those that can; one that nobody has is noted, among others too', async () => {
  await expect(asked('transactions', where('kind', 'chargeback'))).rejects.toThrow(
    'Transactions has no kind chargeback. Use charge, refund, credit_note, dispute, unknown.',
  );
  await expect(asked('events', where('role', 'boss'))).rejects.toThrow(
    'Use uploader, creator, member, unknown.',
  );
  const { notes } = await asked('events', where('tier', 'pro', 'prro'));
  expect(notes).toEqual(['Nobody has the tier prro. There is free, plus, pro.']);
  const some = await asked('revenue_gross', where('method', 'card', 'cardd'));
  expect(some.notes).toContain('Nothing in this time has the method cardd.');
});

test('classes come in their own order', async () => {
  expect((await partsOf('total_customers', 'characters', 'total')).map(([group]) => group)).toEqual([
    '0',
    '1',
    '2-5',
    '6-20',
    '21+',
    'unknown',
  ]);
});
