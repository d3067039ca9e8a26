import type { Context } from '@sextant/business/kernel/context';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';
import { importFile } from '@sextant/business/records/import-file';
import { getMovements } from '@sextant/business/revenue/mrr/get-movements';
import { getRevenueCohorts } from '@sextant/business/revenue/mrr/get-revenue-cohorts';
import { getSubscriptions } from '@sextant/business/revenue/mrr/get-subscriptions';
import { connect } from '@sextant/db/client';
import { benchDatabase } from '../bench-database.ts';
import { subscriptionRows } from './subscription-rows.ts';

const NOW = new Date('2026-06-10T12:00:00Z');
const MONTHS = 36;
const RUNS = 7;
const TARGET_MS = 300;
const range = { from: new Date('2023-07-01'), to: new Date('2026-07-01') };
const year = { from: new Date('2025-07-01'), to: new Date('2026-07-01') };
const month = { from: new Date('2026-05-01'), to: new Date('2026-06-01') };

type Question = { name: string; ask: (ctx: Context) => Promise<unknown> };

const metric = (name: string, by?: string): Question => ({
  name: `${name} at ${MONTHS} month ends${by === undefined ? '' : ` by ${by}`}`,
  ask: (ctx) =>
    evaluateMetric(ctx, { metric: name, range, interval: 'month', ...(by === undefined ? {} : { by }) }),
});

const QUESTIONS: readonly Question[] = [
  metric('mrr'),
  metric('mrr', 'plan'),
  metric('mrr_churn'),
  metric('paying_customers'),
  metric('logo_churn_rate'),
  metric('nrr'),
  metric('nrr_12m'),
  metric('mrr', 'country'),
  {
    name: 'the activities of a month',
    ask: (ctx) => getMovements(ctx, { range: month, kinds: ['churn'], order: 'largest' }),
  },
  {
    name: 'the page of a year',
    ask: (ctx) => getSubscriptions(ctx, { period: { range: year, interval: 'month' } }),
  },
  { name: 'the revenue cohorts of all time', ask: (ctx) => getRevenueCohorts(ctx, { periods: 36 }) },
];

/** Measures MRR over a tenth of the subscriptions and over all of them, and how each time grows. Ends by itself. */
export async function benchMrr(subscriptions: number, say: (line: string) => void): Promise<void> {
  const small = await measure(Math.round(subscriptions / 10), say);
  const large = await measure(subscriptions, say);
  say(`${'ms, median'.padEnd(40)}${'a tenth'.padStart(10)}${'all'.padStart(10)}${'ratio'.padStart(8)}`);
  for (const [name, ms] of large) {
    const before = small.get(name) ?? ms;
    say(
      `${name.padEnd(40)}${before.toFixed(1).padStart(10)}${ms.toFixed(1).padStart(10)}${(ms / before).toFixed(1).padStart(8)}`,
    );
  }
  const mrr = large.get(metric('mrr').name) ?? 0;
  say(
    `MRR at ${MONTHS} month ends over ${subscriptions} subscriptions: ${mrr.toFixed(1)} ms, target ${TARGET_MS} ms: ${mrr <= TARGET_MS ? 'met' : 'MISSED'}.`,
  );
}

async function measure(subscriptions: number, say: (line: string) => void): Promise<Map<string, number>> {
  await using database = await benchDatabase();
  const connection = await connect(database.url, { max: 4, name: 'bench' });
  const actor = { kind: 'system', id: 'bench', name: 'Benchmark' } as const;
  const ctx: Context = { db: connection.db, now: NOW, actor, requestId: 'bench' };
  try {
    for (const part of ['import', 'import again']) {
      const [ms, imported] = await timed(() => importSubscriptions(ctx, subscriptions));
      say(`${part} of ${subscriptions} subscriptions: ${(ms / 1000).toFixed(1)} s, ${imported} new`);
    }
    const times = new Map<string, number>();
    for (const { name, ask } of QUESTIONS) times.set(name, await median(() => ask(ctx)));
    return times;
  } finally {
    await connection.close();
  }
}

async function importSubscriptions(ctx: Context, subscriptions: number): Promise<number> {
  const { imported } = await importFile(
    ctx,
    {
      entity: 'subscriptions',
      source: subscriptionRows({ subscriptions, months: MONTHS, until: NOW }),
      format: 'csv',
      map: new Map(),
      set: new Map([['currency', 'USD']]),
      isDryRun: false,
    },
    { onRefused: ({ message }) => void process.stderr.write(`${message}\n`), onProgress: () => undefined },
  );
  return imported;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push((await timed(work))[0]);
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, answer: T]> {
  const startedAt = performance.now();
  const answer = await work();
  return [performance.now() - startedAt, answer];
}
