import { canonicalName } from '../ingestion/event-catalog.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { UNKNOWN } from '../rollups/dimension.ts';
import { NoLongerKept } from '../rollups/require-kept.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { buildFrame } from './build-frame.ts';
import { comparedRange, cutToDate } from './compared-range.ts';
import { conditionsOf } from './conditions.ts';
import { MetricQuery, type MetricPoint, type MetricResult } from './contract.ts';
import { type Range } from '../kernel/query/contract.ts';
import { countSeriesOf } from './count-series-of.ts';
import { closedValuesOf } from './known-values.ts';
import { getMetric } from './get-metric.ts';
import { isComplete } from './is-complete.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { pointsOf } from './points.ts';
import { activitySince } from './activity-since.ts';
import { snapshotFacts } from './snapshot-facts.ts';
import { bucketsOf, type Bucket } from '../time/buckets.ts';

/** Answers any question about any metric of the catalog. */
export async function evaluateMetric(ctx: Context, input: MetricQuery): Promise<MetricResult> {
  const metric = getMetric(MetricQuery.parse(input).metric);
  requirePermission(ctx, metric.permission);
  return withSnapshot(ctx.db, (snapshot) => evaluateIn(ctx, snapshot, input));
}

/** The same within a snapshot, so that several numbers are of one instant. The caller has asked for the permission. */
export async function evaluateIn(
  ctx: Context,
  snapshot: Snapshot,
  input: MetricQuery,
): Promise<MetricResult> {
  const query = MetricQuery.parse(input);
  const metric = getMetric(query.metric);
  const { reporting } = await snapshotFacts(snapshot);
  const notes = new Set<string>();
  const question: Question = { ...query, metric, zone: query.zone ?? reporting.zone, ctx, snapshot, notes };
  const buckets = askedBuckets(question, query.range);
  const points = await pointsIn(question, buckets);
  await noteMissingValues(question, buckets, points);
  const comparison =
    query.compare === undefined ? null : await compared({ ...question, compare: query.compare }, buckets);
  return {
    metric: metric.id,
    label: metric.label,
    unit: metric.unit,
    currency: metric.unit === 'money_minor' ? reporting.currency : null,
    definition: metric.definition,
    asOf: snapshot.asOf,
    range: query.range,
    interval: query.interval,
    zone: question.zone,
    points,
    comparison,
    notes: [...notes],
  };
}

type Question = Omit<ReturnType<typeof MetricQuery.parse>, 'metric' | 'zone'> & {
  metric: MetricDefinition;
  zone: string;
  ctx: Context;
  snapshot: Snapshot;
  notes: Set<string>;
};

function askedBuckets({ metric, interval, zone }: Question, range: Range): Bucket[] {
  const needsDays =
    metric.computation.kind === 'trailing' ||
    metric.computation.kind === 'regulars' ||
    metric.computation.kind === 'stickiness';
  if (interval === 'hour' && needsDays) {
    throw new BusinessError(
      'invalid',
      `${metric.label} is a number of days. Ask for it by day, or for active_customers by hour.`,
      { field: 'interval' },
    );
  }
  return bucketsOf(range, { interval, zone });
}

async function pointsIn(question: Question, buckets: readonly Bucket[]): Promise<MetricPoint[]> {
  const { ctx, metric, by, where, zone, interval, snapshot, notes } = question;
  const conditions = conditionsOf(metric, where, by);
  if (buckets.length === 0) return [];
  const [frame, { firstDay }] = await Promise.all([
    buildFrame(snapshot, { now: ctx.now, zone, interval, buckets, conditions, notes }),
    snapshotFacts(snapshot),
  ]);
  const rule = { computation: metric.computation, now: ctx.now, firstDay };
  const points = pointsOf(await countSeriesOf(frame, metric.computation), {
    buckets,
    by,
    now: ctx.now,
    isComplete: (bucket) => isComplete(bucket, rule),
  });
  return withoutLost(question, buckets, points);
}

/** Where the numbers of activity that a bucket needs are gone, nothing is known: null, and a note. */
function withoutLost(
  { metric, snapshot: { countedSince }, notes }: Question,
  buckets: readonly Bucket[],
  points: readonly MetricPoint[],
): MetricPoint[] {
  if (countedSince === null) return [...points];
  const since = countedSince.getTime();
  const needs = (bucket: Bucket) => activitySince(metric.computation, bucket) ?? Infinity;
  const lost = new Set(buckets.filter((bucket) => needs(bucket) < since).map(({ start }) => start));
  if (lost.size > 0)
    notes.add(`Numbers of activity before ${countedSince.toISOString().slice(0, 10)} are no longer kept.`);
  return points.map((point) => (lost.has(point.bucket.getTime()) ? { ...point, value: null } : point));
}

/** Notes the values of conditions that no record or event of this time has: a typing error would look like a zero. */
async function noteMissingValues(
  question: Question,
  buckets: readonly Bucket[],
  points: readonly MetricPoint[],
): Promise<void> {
  const { metric, where, by, notes } = question;
  const { events, records } = conditionsOf(metric, where, by);
  const isEmpty = points.every(({ value }) => value === null || value === 0);
  for (const { dimension, values, isNegated } of [...events, ...records]) {
    const isSeen = values.length === 1 && !isNegated && !isEmpty;
    if (isSeen || closedValuesOf(metric, dimension) !== null) continue;
    const only = { ...question, by: dimension, where: [{ dimension, values, isNegated: false }] };
    const found = await pointsIn({ ...only, notes: new Set() }, buckets);
    const groups = new Set(found.map(({ group }) => group));
    for (const value of values.filter((one) => one !== UNKNOWN && !groups.has(nameIn(dimension, one))))
      notes.add(`Nothing in this time has the ${dimension} ${value}.`);
  }
}

/** Events are told under their canonical names, whatever the alias that is asked for. */
function nameIn(dimension: string, value: string): string {
  return dimension === 'event' ? canonicalName(value) : value;
}

type Comparing = Question & { compare: NonNullable<Question['compare']> };

async function compared(
  question: Comparing,
  current: readonly Bucket[],
): Promise<NonNullable<MetricResult['comparison']>> {
  const range = comparedRange(question);
  const buckets = cutToDate(askedBuckets(question, range), current, question.ctx.now.getTime());
  const begun = buckets.filter((bucket, index) => bucket.to > bucket.from && index < current.length);
  const points = await keptPointsIn(question, begun);
  const moved = new Map(begun.map((bucket, index) => [bucket.start, current[index]?.start ?? bucket.start]));
  return {
    range,
    points: points.map((point) => ({
      ...point,
      bucket: new Date(moved.get(point.bucket.getTime()) ?? point.bucket),
    })),
  };
}

/** What a comparison cannot be made with, as its events are gone, does not keep the answer from being given. */
async function keptPointsIn(question: Question, buckets: readonly Bucket[]): Promise<MetricPoint[]> {
  try {
    return await pointsIn(question, buckets);
  } catch (error) {
    if (!(error instanceof NoLongerKept)) throw error;
    question.notes.add(`There is nothing to compare with. ${error.message}`);
    return [];
  }
}
