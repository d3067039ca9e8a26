import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDb } from '../../test/open-test-db.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { METRICS } from './catalog.ts';
import type { MetricResult } from './contract.ts';
import type { Filter } from '../kernel/query/contract.ts';
import type { Dimension } from './dimension.ts';
import { evaluateIn } from './evaluate-metric.ts';
import { closedValuesOf } from './known-values.ts';
import { leavesOf } from './leaves-of.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { isAdditive } from './testing/is-additive.ts';
import { openSweepWorld } from './testing/open-sweep-world.ts';
import { SWEEP_EDGE, SWEEP_NOW, SWEEP_RANGE } from './testing/sweep-batch.ts';

type Values = (number | null)[];
type Asked = { by?: Dimension; where?: Filter[] };

const BEGUN = 4;
const NONSENSE = 'no-such-value';

let database: TestDb;
let ctx: Context;
let snapshot: Snapshot;
let close: () => Promise<void>;
/** Every value that any metric has a part for, by dimension. */
const seen = new Map<Dimension, Set<string>>();

beforeAll(async () => {
  ({ database, ctx } = await openSweepWorld());
  ({ snapshot, close } = await openSnapshot());
  for (const { id, dimensions } of METRICS) await Promise.all(dimensions.map((by) => noteValues(id, by)));
}, 120_000);

afterAll(async () => {
  await close();
  await database.close();
});

/** One snapshot for all questions, as a page has: what several of them need is read once. */
function openSnapshot(): Promise<{ snapshot: Snapshot; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const done = withSnapshot(
      database.db,
      (opened) =>
        new Promise<void>((end) => {
          resolve({
            snapshot: opened,
            close: () => {
              end();
              return done;
            },
          });
        }),
    );
    done.catch(reject);
  });
}

const answers = new Map<string, MetricResult>();

async function ask(metric: string, asked: Asked = {}): Promise<MetricResult> {
  const key = JSON.stringify([metric, asked]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = await evaluateIn(ctx, snapshot, { metric, range: SWEEP_RANGE, interval: 'month', ...asked });
  answers.set(key, answer);
  return answer;
}

/** The buckets' values by part; under null when not split. */
async function partsOf(metric: string, asked: Asked): Promise<Map<string | null, Values>> {
  const parts = new Map<string | null, Values>();
  for (const { group, value } of (await ask(metric, asked)).points)
    parts.set(group, [...(parts.get(group) ?? []), value]);
  return parts;
}

async function totalOf(metric: string, where: Filter[] = []): Promise<Values> {
  const asked = where.length === 0 ? {} : { where };
  return (await partsOf(metric, asked)).get(null) ?? Array.from<null>({ length: BEGUN }).fill(null);
}

const only = (dimension: Dimension, value: string): Filter => ({
  dimension,
  values: [value],
  isNegated: false,
});
const rounded = (values: Values) =>
  values.map((value) => (value === null ? null : Number(value.toPrecision(9))));

/** Bucket by bucket; unknown as soon as one part is. */
function sumOf(parts: Iterable<Values>): Values {
  let sum: Values = Array.from<number>({ length: BEGUN }).fill(0);
  for (const values of parts)
    sum = sum.map((one, index) => {
      const value = values[index] ?? null;
      return one === null || value === null ? null : one + value;
    });
  return sum;
}

/** What is asked for is refused with a sentence, or answered with a note. */
async function saidOf(metric: string, where: Filter): Promise<string> {
  try {
    return (await ask(metric, { where: [where] })).notes.join(' ');
  } catch (error) {
    if (error instanceof BusinessError && error.code === 'invalid') return error.message;
    throw error;
  }
}

async function noteValues(metric: string, by: Dimension): Promise<void> {
  const values = seen.get(by) ?? new Set(['unknown']);
  seen.set(by, values);
  for (const part of (await partsOf(metric, { by })).keys()) values.add(part ?? '');
}

/**
 * The values of all parts, and some others that metrics have: one where a missing part would show in the sum.
 */
function valuesToTry(metric: MetricDefinition, by: Dimension, parts: ReadonlyMap<string | null, Values>) {
  const closed = closedValuesOf(metric, by);
  const others = [...(seen.get(by) ?? [])].filter(
    (value) => !parts.has(value) && (closed === null || value === 'unknown' || closed.includes(value)),
  );
  const own = [...parts.keys()].filter((value) => value !== null);
  return [...own, ...others.slice(0, isAdditive(metric, by) ? 1 : 4)];
}

const HOUR_MS = 3_600_000;

describe.each(METRICS)('$id', ({ id, computation }) => {
  // Much is dated at this instant, and nothing else within an hour of it.
  const edge = SWEEP_EDGE.getTime();
  const valueIn = async (from: number, to: number) => {
    const range = { from: new Date(from), to: new Date(to) };
    const { points } = await evaluateIn(ctx, snapshot, { metric: id, range, interval: 'total' });
    return rounded(points.map(({ value }) => value));
  };

  test('what is dated at the very end of a range is not in it, and what is dated at its beginning is', async () => {
    const [before, after] = [SWEEP_RANGE.from.getTime(), SWEEP_NOW.getTime()];
    expect(await valueIn(before, edge)).toEqual(await valueIn(before, edge - HOUR_MS));
    // An hour more is a day more for what is a mean of days.
    if (leavesOf(computation).some(({ kind }) => kind === 'stickiness' || kind === 'mean_daily_active'))
      return;
    expect(await valueIn(edge, after)).toEqual(await valueIn(edge - HOUR_MS, after));
  });
});

const SWEPT = METRICS.flatMap((metric) => metric.dimensions.map((by) => ({ metric, by, id: metric.id })));

describe.each(SWEPT)('$id by $by', ({ metric, by, id }) => {
  test('each part is what its value gives as a filter, and no part is missing', async () => {
    const parts = await partsOf(id, { by });
    const filtered = new Map(
      await Promise.all(
        valuesToTry(metric, by, parts).map(
          async (value) => [value, rounded(await totalOf(id, [only(by, value)]))] as const,
        ),
      ),
    );
    const isSomething = (values: Values) => values.some((value) => value !== null && value !== 0);
    expect(Object.fromEntries([...parts].map(([value, values]) => [value, rounded(values)]))).toEqual(
      Object.fromEntries([...filtered].filter(([value, values]) => parts.has(value) || isSomething(values))),
    );
  });

  test.runIf(isAdditive(metric, by))('the parts add up to the whole in every month', async () => {
    const parts = await partsOf(id, { by });
    expect(rounded(sumOf(parts.values()))).toEqual(rounded(await totalOf(id)));
  });

  test('a value that nobody has is refused with the known ones, or noted', async () => {
    expect(await saidOf(id, only(by, NONSENSE))).toContain(NONSENSE);
  });
});
