import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents, type SentEvent } from '../../test/send-events.ts';
import { systemContext } from '../../test/system-context.ts';
import { canonicalName, isActivity } from '../ingestion/event-catalog.ts';
import { foldOnce } from '../rollups/fold-once.ts';
import type { Filter, Interval } from './contract.ts';
import { evaluateMetric } from './evaluate-metric.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = new Date('2026-06-01T00:00:00Z');
/** Two months around the day that most of the zones below change their clock. */
const FIRST = Date.UTC(2026, 1, 25);
const TIERS = ['free', 'pro', null] as const;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Auckland',
];
const INTERVALS = ['hour', 'day', 'week', 'month', 'total'] as const;

/** v1 turns out to be c1; c5 is internal. */
const PEOPLE = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'v0', 'v1', 'v2'] as const;
const eventOf = fc.record({
  person: fc.constantFrom(...PEOPLE),
  name: fc.constantFrom('page_view', '$pageview', 'play', 'play', 'identify'),
  atMs: fc.integer({ min: 0, max: 60 * DAY - 1 }).map((offset) => FIRST + offset),
  device: fc.constantFrom('mobile', 'desktop', null),
  source: fc.constantFrom('direct', 'news'),
  bot: fc.constantFrom(null, null, null, null, 'crawler'),
});
type Drawn = {
  person: string;
  name: string;
  atMs: number;
  device: string | null;
  source: string;
  bot: string | null;
};
const EVENTS: Drawn[] = fc.sample(eventOf, { numRuns: 1200, seed: 20260329 });

const whoIs = (person: string) => (person === 'v1' ? 'c1' : person);
const tierOf = (person: string) => TIERS[Number(person[1]) % 3] ?? 'unknown';
const isCustomer = (person: string) => person.startsWith('c');

const queryOf = fc.record({
  metric: fc.constantFrom(
    'active_customers',
    'events',
    'page_views',
    'visitors',
    'dau',
    'wau',
    'customers_new',
    'customers_lost',
  ),
  interval: fc.constantFrom(...INTERVALS),
  zone: fc.constantFrom(...ZONES),
  from: fc.integer({ min: 0, max: 40 }),
  days: fc.integer({ min: 1, max: 30 }),
  /** Where the range's ends lie within a day. */
  shiftMs: fc.constantFrom(0, 0, HOUR, 30 * 60_000, 12_345_678),
  by: fc.constantFrom(undefined, 'tier', 'device', 'event'),
  device: fc.constantFrom(undefined, 'mobile', 'unknown'),
  source: fc.constantFrom(undefined, undefined, 'news'),
  tier: fc.constantFrom(undefined, 'pro', 'unknown'),
});
type Drawing = typeof queryOf extends fc.Arbitrary<infer Value> ? Value : never;
type Question = Omit<Drawing, 'metric'> & { metric: string };

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

function rangeOf({ from, days, shiftMs }: Pick<Question, 'from' | 'days' | 'shiftMs'>) {
  const start = FIRST + from * DAY + shiftMs;
  return { from: new Date(start), to: new Date(start + days * DAY) };
}

// The recount knows nothing of buckets, windows or bitmaps: it labels every event by the wall clock and counts labels.

function recount(question: Question): Map<string, number> {
  const { metric, interval, zone, by } = question;
  const { from, to } = rangeOf(question);
  const events = EVENTS.map((event) => ({
    ...event,
    person: whoIs(event.person),
    name: canonicalName(event.name),
  }))
    .filter(({ person, bot, name }) => person !== 'c5' && bot === null && isActivity(name))
    .filter((event) => question.device === undefined || (event.device ?? 'unknown') === question.device)
    .filter((event) => question.source === undefined || event.source === question.source)
    .filter(
      (event) =>
        question.tier === undefined ||
        (isCustomer(event.person) ? tierOf(event.person) : 'unknown') === question.tier,
    );
  const counts = new Map<string, number>();
  for (const [group, some] of byGroup(events, by)) {
    const inRange = some.filter(({ atMs }) => atMs >= from.getTime() && atMs < to.getTime());
    const labels = labelsIn(from.getTime(), to.getTime(), interval, zone);
    for (const label of labels) {
      const inBucket = inRange.filter(({ atMs }) => labelOf(atMs, interval, zone, from.getTime()) === label);
      const value = valueOf({ metric, all: some, inBucket, label, question });
      if (value !== 0) counts.set(`${label} ${group}`, value);
    }
  }
  return counts;
}

type Counting = { metric: string; all: Drawn[]; inBucket: Drawn[]; label: string; question: Question };

function valueOf({ metric, all, inBucket, label, question }: Counting): number {
  const customers = (events: Drawn[]) => new Set(events.map(({ person }) => person).filter(isCustomer));
  switch (metric) {
    case 'events':
      return inBucket.length;
    case 'page_views':
      return inBucket.filter(({ name }) => name === 'page_view').length;
    case 'visitors':
      return new Set(inBucket.filter(({ name }) => name === 'page_view').map(({ person }) => person)).size;
    case 'active_customers':
      return customers(inBucket).size;
    case 'dau':
    case 'wau': {
      const last = lastDayOf(label, question);
      const days = Array.from({ length: metric === 'dau' ? 1 : 7 }, (_, back) => moveDay(last, -back));
      return customers(all.filter(({ atMs }) => days.includes(labelOf(atMs, 'day', question.zone)))).size;
    }
    default: {
      const { before, earlier } = pastOf(label, all, question);
      const now = customers(inBucket);
      const previous = customers(before);
      if (metric === 'customers_lost') return [...previous].filter((person) => !now.has(person)).length;
      const ever = customers(earlier);
      return [...now].filter((person) => !ever.has(person) && !previous.has(person)).length;
    }
  }
}

function byGroup(events: Drawn[], by: Question['by']): Map<string, Drawn[]> {
  const groups = new Map<string, Drawn[]>();
  for (const event of events) {
    const key =
      by === undefined
        ? ''
        : by === 'event'
          ? event.name
          : by === 'device'
            ? (event.device ?? 'unknown')
            : isCustomer(event.person)
              ? tierOf(event.person)
              : 'unknown';
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return groups;
}

/** The event's hour, day, week or month on the wall clock; an hour by its instant, as a clock change repeats one. */
function labelOf(atMs: number, interval: Interval, zone: string, from = atMs): string {
  if (interval === 'total') return String(from);
  const local = wallClock(atMs, zone);
  const day = local.slice(0, 10);
  switch (interval) {
    case 'hour': {
      const [, minutes = 0, seconds = 0] = local.slice(11).split(':').map(Number);
      return new Date(Math.floor(atMs / 1000) * 1000 - (minutes * 60 + seconds) * 1000).toISOString();
    }
    case 'day':
      return day;
    case 'week':
      return moveDay(day, -((new Date(day).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
  }
}

const clocks = new Map(
  ZONES.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
);
const read = new Map<string, string>();

/** What the zone's clock shows, as `2026-03-29 03:00:00`. */
function wallClock(atMs: number, zone: string): string {
  const key = `${atMs} ${zone}`;
  const known = read.get(key) ?? clocks.get(zone)?.format(atMs) ?? '';
  read.set(key, known);
  return known;
}

function labelsIn(from: number, to: number, interval: Interval, zone: string): Set<string> {
  const labels = new Set<string>();
  for (let at = from; at < to; at += interval === 'hour' ? HOUR / 4 : 6 * HOUR)
    labels.add(labelOf(at, interval, zone, from));
  labels.add(labelOf(to - 1, interval, zone, from));
  return labels;
}

function moveDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

function lastDayOf(label: string, { interval, zone, ...question }: Question): string {
  const rangeEnd = labelOf(rangeOf(question).to.getTime() - 1, 'day', zone);
  const ends = {
    week: () => moveDay(label, 6),
    month: () => moveDay(nextMonth(label), -1),
    total: () => rangeEnd,
  };
  const own = interval === 'week' || interval === 'month' || interval === 'total' ? ends[interval]() : label;
  return own < rangeEnd ? own : rangeEnd;
}

function nextMonth(label: string): string {
  return moveDay(label, 31).slice(0, 8) + '01';
}

/** The events of the whole period before the bucket, and all of those before that. */
function pastOf(label: string, all: Drawn[], { interval, zone, ...question }: Question) {
  const { from, to } = rangeOf(question);
  if (interval === 'total') {
    const start = from.getTime() - (to.getTime() - from.getTime());
    return {
      before: all.filter(({ atMs }) => atMs >= start && atMs < from.getTime()),
      earlier: all.filter(({ atMs }) => atMs < start),
    };
  }
  const previous =
    interval === 'hour'
      ? new Date(Date.parse(label) - HOUR).toISOString()
      : { day: moveDay(label, -1), week: moveDay(label, -7), month: `${moveDay(label, -1).slice(0, 7)}-01` }[
          interval
        ];
  return {
    before: all.filter(({ atMs }) => labelOf(atMs, interval, zone) === previous),
    earlier: all.filter(({ atMs }) => labelOf(atMs, interval, zone) < previous),
  };
}
