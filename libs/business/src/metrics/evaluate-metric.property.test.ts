import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents, type SentEvent } from '../../test/send-events.ts';
import { systemContext } from '../../test/system-context.ts';
import { foldOnce } from '../rollups/fold-once.ts';
import type { Filter } from '../kernel/query/contract.ts';
import { evaluateMetric } from './evaluate-metric.ts';
import {
  EVENTS,
  FIRST,
  isCustomer,
  NOW,
  PEOPLE,
  queryOf,
  rangeOf,
  TIERS,
  type Drawn,
  type Question,
} from './testing/drawn-world.ts';
import { recount } from './testing/naive-recount.ts';
import { labelOf } from './testing/wall-label.ts';

describe.each(['UTC', 'America/New_York'])(
  'with days cut in %s, every number equals a recount of the raw events',
  (reporting) => {
    let database: TestDb;

    beforeAll(async () => {
      database = await openTestDb();
      const { sql } = database.db;
      await sql`update rollup_watermark set zone = ${reporting}`;
      await sql`insert into setting (key, value) values ('reporting', ${sql.json({ zone: reporting, currency: 'USD' })})`;
      await sendEvents(database.db, EVENTS.slice(0, 800).map(toSent));
      await foldOnce(database.db);
      // The rest stays in the live tail, the merge and the traits too.
      await sendEvents(database.db, [...EVENTS.slice(800).map(toSent), ...merges()]);
      for (const person of PEOPLE.filter(isCustomer)) {
        await sql`update customer set tier = ${TIERS[Number(person[1]) % 3] ?? null}, is_internal = ${person === 'c5'}
        where external_id = ${person}`;
      }
    });

    afterAll(() => database.close());

    test('for random metrics, ranges, zones, splits and conditions', async () => {
      await fc.assert(
        fc.asyncProperty(queryOf, async (question) => {
          if (['dau', 'wau'].includes(question.metric) && question.interval === 'hour') return;
          expect(await answer(question)).toEqual(recount(question));
        }),
        { numRuns: 60, seed: 7 },
      );
    }, 120_000);

    test('active = new + retained + resurrected, and additive splits add up', async () => {
      await fc.assert(
        fc.asyncProperty(queryOf, async (question) => {
          const ask = (metric: string, by?: 'tier' | 'device' | 'event') =>
            answer({ ...question, metric, by }).then(sumsByBucket);
          const [active, joined, retained, resurrected] = await Promise.all(
            ['active_customers', 'customers_new', 'customers_retained', 'customers_resurrected'].map(
              (metric) => ask(metric),
            ),
          );
          for (const [bucket, count] of active ?? []) {
            expect(
              (joined?.get(bucket) ?? 0) + (retained?.get(bucket) ?? 0) + (resurrected?.get(bucket) ?? 0),
            ).toBe(count);
          }
          const whole = await ask('events');
          for (const by of ['tier', 'device', 'event'] as const) {
            const parts = await ask('events', by);
            for (const [bucket, count] of whole) expect(parts.get(bucket) ?? 0).toBe(count);
          }
        }),
        { numRuns: 6, seed: 11 },
      );
    }, 120_000);

    async function answer({ metric, interval, zone, by, ...question }: Question) {
      const where: Filter[] = (['device', 'source', 'tier'] as const).flatMap((dimension) => {
        const value = question[dimension];
        return value === undefined ? [] : [{ dimension, values: [value], isNegated: false }];
      });
      const range = rangeOf(question);
      const { points } = await evaluateMetric(systemContext(database.db, NOW), {
        metric,
        interval,
        zone,
        range,
        where,
        by,
      });
      const counts = new Map<string, number>();
      for (const { bucket, group, value } of points) {
        if (value !== 0 && value !== null)
          counts.set(`${labelOf(bucket.getTime(), interval, zone)} ${group ?? ''}`, value);
      }
      return counts;
    }
  },
);

function sumsByBucket(counts: Map<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, value] of counts) {
    const bucket = key.slice(0, key.indexOf(' '));
    sums.set(bucket, (sums.get(bucket) ?? 0) + value);
  }
  return sums;
}

function toSent({ person, name, atMs, device, source, bot }: Drawn): SentEvent {
  const who = isCustomer(person) ? { customer: person } : { visitor: person };
  return { who, at: new Date(atMs), name, device, source, bot };
}

function merges(): SentEvent[] {
  const link = { from: { kind: 'visitor', key: 'v1' }, into: { kind: 'customer', key: 'c1' } } as const;
  return [{ who: { customer: 'c1' }, at: new Date(FIRST), name: 'identify', links: [link] }];
}
