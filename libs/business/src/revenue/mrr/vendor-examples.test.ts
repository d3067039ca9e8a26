import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { systemContext } from '../../../test/system-context.ts';
import type { Context } from '../../kernel/context.ts';
import { evaluateMetric } from '../../metrics/evaluate-metric.ts';
import { importCsv } from './testing/import-csv.ts';

const vendor = referenceData('mrr_vendor_examples');
const stripe = referenceData('stripe');
let database: TestDb;
let ctx: Context;

beforeEach(async () => {
  database = await openTestDb();
  ctx = systemContext(database.db, new Date('2026-06-01T00:00:00Z'));
});

afterEach(() => database.close());

const Example = z.object({
  plans: z.record(z.string(), z.number()),
  steps: z.array(
    z.object({ step: z.number(), movement: z.string(), amount: z.number(), mrr_after: z.number() }),
  ),
});

// ChartMogul's worked customer. A step is a month of ours:
//   2025-01 gold ×4 a year · 02 silver ×2 · 03 silver is cancelled · 2026-01 the gold year is over · 02 gold ×3 a month
const MONTHS = ['2025-01', '2025-02', '2025-03', '2026-01', '2026-02'];
const PERIODS = `id,who,from,to,price,every,how_many,plan
gold-year,ada,2025-01-10,2026-01-10,500,year,4,gold_yearly
silver,ada,2025-02-05,2025-03-20,30,month,2,silver_monthly
gold-month,ada,2026-02-14,,50,month,3,gold_monthly`;

describe.skipIf(vendor === null)('the worked customer of ChartMogul', () => {
  test('every step moves MRR by what the vendor says', async () => {
    const file = path.join(vendor ?? '', 'chartmogul_syncalytics.json');
    const { steps } = Example.parse(JSON.parse(readFileSync(file, 'utf8')));
    const map = {
      customer: 'who',
      started_at: 'from',
      ended_at: 'to',
      amount: 'price',
      interval: 'every',
      quantity: 'how_many',
    };
    await importCsv(ctx, 'subscriptions', { csv: PERIODS, map, set: { currency: 'USD' } });

    for (const [index, { movement, amount, mrr_after: after }] of steps.entries()) {
      const month = MONTHS[index] ?? '';
      expect([month, await ofMonth(`mrr_${movement}`, month)]).toEqual([month, Math.round(amount * 100)]);
      expect([month, await ofMonth('mrr', month)]).toEqual([month, Math.round(after * 100)]);
      expect(await ofMonth('net_new_mrr', month)).toBe(Math.round(amount * 100));
    }
  });
});

describe.skipIf(stripe === null)('the subscription items of dbt_stripe', () => {
  test('every interval is normalised to a month', async () => {
    const csv = readFileSync(path.join(stripe ?? '', 'expected_item_mrr_normalised.csv'), 'utf8');
    const Rows = z.array(z.object({ plan_id: z.string(), mrr_minor: z.coerce.number() }));
    const items = Rows.parse(parse(csv, { columns: true }));
    const map = {
      id: 'subscription_item_id',
      customer: 'subscription_id',
      plan: 'plan_id',
      amount_minor: 'unit_amount_minor',
    };
    await importCsv(ctx, 'subscriptions', {
      csv: csv.replace('mrr_minor', 'cancel_reason'),
      map,
      set: { started_at: '2026-05-01' },
    });

    const { points } = await evaluateMetric(ctx, {
      metric: 'mrr',
      by: 'plan',
      range: { from: new Date('2026-05-01'), to: new Date('2026-06-01') },
      interval: 'month',
    });
    expect(new Map(points.map(({ group, value }) => [group, value]))).toEqual(
      new Map(items.map((item) => [item.plan_id, item.mrr_minor])),
    );
  });
});

async function ofMonth(metric: string, month: string): Promise<number | null | undefined> {
  const from = new Date(`${month}-01T00:00:00Z`);
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1));
  const { points } = await evaluateMetric(ctx, { metric, range: { from, to }, interval: 'month' });
  return points[0]?.value;
}
