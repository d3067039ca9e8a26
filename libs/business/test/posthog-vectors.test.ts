import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addUnits } from '../src/time/calendar.ts';
import { evaluateMetric } from '../src/metrics/evaluate-metric.ts';
import { getCohorts } from '../src/retention/get-cohorts.ts';
import { openTestDb } from './open-test-db.ts';
import { sendEvents } from './send-events.ts';
import { systemContext } from './system-context.ts';

const Sent = z.array(z.tuple([z.string(), z.coerce.date()]));
const Matrix = z.array(z.array(z.number()));
const RetentionVectors = z.object({
  vectors: z.array(
    z.object({
      name: z.string(),
      period: z.enum(['hour', 'day', 'week', 'month']),
      week_start: z.enum(['monday', 'sunday']),
      intervals: z.number(),
      start: z.coerce.date(),
      mode: z.string(),
      aliases: z.record(z.string(), z.string()),
      target_events: Sent,
      return_events: z.union([Sent, z.literal('same as target')]),
      expected: Matrix,
    }),
  ),
  'first_time_on_same_events(own calculation, not published)': z.record(z.string(), Matrix),
});
const LifecycleVectors = z.object({
  vectors: z.array(
    z.object({
      name: z.string(),
      from: z.coerce.date(),
      to: z.coerce.date(),
      events: z.record(z.string(), z.array(z.coerce.date())),
      expected: z.record(z.string(), z.array(z.number())),
    }),
  ),
});

const folder = referenceData('posthog_vectors');
const read = (file: string): unknown =>
  folder === null ? { vectors: [] } : JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const retention = folder === null ? null : RetentionVectors.parse(read('retention_vectors.json'));
const lifecycle = folder === null ? null : LifecycleVectors.parse(read('lifecycle_vectors.json'));
const firstTimes = retention?.['first_time_on_same_events(own calculation, not published)'] ?? {};

type Vector = NonNullable<typeof retention>['vectors'][number];

/** Stores the vector's events, and joins an alias to its person as an SDK does. */
async function send(db: Parameters<typeof sendEvents>[0], vector: Vector) {
  const same = vector.return_events === 'same as target';
  const returns = vector.return_events === 'same as target' ? [] : vector.return_events;
  const event = ([key, at]: [string, Date], name: string) => {
    const alias = vector.aliases[key];
    return alias === undefined ? { who: { customer: key }, at, name } : { who: { visitor: key }, at, name };
  };
  await sendEvents(db, [
    ...vector.target_events.map((sent) => event(sent, 'target')),
    ...returns.map((sent) => event(sent, 'back')),
    ...Object.entries(vector.aliases).map(([alias, person]) => ({
      who: { customer: person },
      at: vector.start,
      name: 'identify',
      links: [{ from: { kind: 'visitor', key: alias }, into: { kind: 'customer', key: person } }] as const,
    })),
  ]);
  return same ? 'target' : 'back';
}

// The vendor leaves cells beyond its last period out or zero; its first column is the cohort itself.
const shapeOf = (cohorts: { size: number; people: (number | null)[] }[], intervals: number) =>
  cohorts.map(({ size, people }, row) =>
    Array.from({ length: intervals }, (_, n) => (row + n >= intervals ? 0 : n === 0 ? size : people[n])),
  );
const padded = (matrix: number[][], intervals: number) =>
  matrix.map((row) => Array.from({ length: intervals }, (_, n) => row[n] ?? 0));

describe.skipIf(folder === null)("another vendor's retention", () => {
  test.each(retention?.vectors ?? [])('case $name is reproduced', async (vector) => {
    const database = await openTestDb();
    try {
      const event = await send(database.db, vector);
      const ask = (start: string) =>
        getCohorts(systemContext(database.db), {
          start,
          return: event,
          kind: vector.mode.startsWith('rolling') ? 'unbounded' : 'n-day',
          cohort: vector.period,
          periods: vector.intervals,
          weekStart: vector.week_start,
          range: { from: vector.start, to: endOf(vector) },
        });
      const recurring = await ask('each:target');
      expect(shapeOf(recurring.cohorts, vector.intervals)).toEqual(padded(vector.expected, vector.intervals));
      const firstTime = firstTimes[vector.name];
      if (firstTime === undefined) return;
      expect(shapeOf((await ask('first:target')).cohorts, vector.intervals)).toEqual(
        padded(firstTime, vector.intervals),
      );
    } finally {
      await database.close();
    }
  });
});

function endOf({ start, period, intervals }: Vector): Date {
  return new Date(addUnits(start.getTime(), period, intervals));
}

describe.skipIf(folder === null)("another vendor's lifecycle", () => {
  test.each(lifecycle?.vectors ?? [])('case $name is reproduced', async ({ from, to, events, expected }) => {
    const database = await openTestDb();
    try {
      await sendEvents(
        database.db,
        Object.entries(events).flatMap(([key, days]) => days.map((at) => ({ who: { customer: key }, at }))),
      );
      const ask = async (metric: string) => {
        const range = { from, to: new Date(addUnits(to.getTime(), 'day', 1)) };
        const { points } = await evaluateMetric(systemContext(database.db), {
          metric,
          range,
          interval: 'day',
        });
        return points.map((point) => point.value);
      };
      expect(await ask('customers_new')).toEqual(expected.new);
      expect(await ask('customers_retained')).toEqual(expected.returning);
      expect(await ask('customers_resurrected')).toEqual(expected.resurrecting);
      expect(await ask('customers_lost')).toEqual(expected.dormant?.map((lost) => -lost || 0));
    } finally {
      await database.close();
    }
  });
});
