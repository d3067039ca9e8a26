import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { evaluateMetric } from '../metrics/evaluate-metric.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import type { CreditKind } from './contract.ts';
import { getCredits } from './get-credits.ts';
import { verifyCredits } from './verify-credits.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const HOUR_MS = 3_600_000;
const NOW = new Date('2026-03-01T00:00:00Z');

type Step = {
  customer: string;
  kind: CreditKind;
  credits: number;
  priceMinor: number;
  /** After how many hours what came in is lost; null when never. */
  lasts: number | null;
};
type Lot = { kind: 'purchased' | 'granted'; credits: number; rest: number; priceMinor: number; due: number };

let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

afterAll(() => database.close());

/** Credits as a purse holds them, one by one: the oldest is spent first, a due one is lost first, and what is given back was taken last. */
class Purse {
  readonly lots: Lot[] = [];
  readonly #taken: Lot[] = [];

  balance() {
    return this.lots.reduce((sum, lot) => sum + lot.rest, 0);
  }

  taken() {
    return this.#taken.length;
  }

  #take(credits: number, order: readonly Lot[]) {
    for (let n = 0; n < credits; n += 1) {
      const lot = order.find(({ rest }) => rest > 0);
      if (lot === undefined) return;
      lot.rest -= 1;
      this.#taken.push(lot);
    }
  }

  #dueFirst(hour: number) {
    const due = this.lots.filter((lot) => lot.due <= hour);
    return [...due.toSorted((a, b) => a.due - b.due), ...this.lots];
  }

  #giveBack(credits: number) {
    for (let n = 0; n < credits; n += 1) {
      const lot = this.#taken.pop();
      if (lot !== undefined) lot.rest += 1;
    }
  }

  /** The step as far as there are credits for it; null when there are none. */
  possible(step: Step): Step | null {
    const isTaking = step.kind === 'consumed' || step.kind === 'expired';
    const most = isTaking ? this.balance() : step.kind === 'refunded' ? this.taken() : step.credits;
    const credits = Math.min(step.credits, most);
    return credits === 0 ? null : { ...step, credits };
  }

  apply({ kind, credits, priceMinor, lasts }: Step, hour: number) {
    if (kind === 'consumed') this.#take(credits, this.lots);
    else if (kind === 'expired') this.#take(credits, this.#dueFirst(hour));
    else if (kind === 'refunded') this.#giveBack(credits);
    else {
      const due = lasts === null ? Infinity : hour + lasts;
      this.lots.push({
        kind,
        credits,
        rest: credits,
        priceMinor: kind === 'purchased' ? priceMinor : 0,
        due,
      });
    }
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  customer: fc.constantFrom('ada', 'bob', 'cyd'),
  kind: fc.constantFrom<CreditKind>(
    'purchased',
    'purchased',
    'granted',
    'consumed',
    'consumed',
    'expired',
    'refunded',
  ),
  credits: fc.integer({ min: 1, max: 500 }),
  priceMinor: fc.integer({ min: 0, max: 9999 }),
  lasts: fc.option(fc.integer({ min: 1, max: 20 })),
});

/** Plays the steps hour by hour and tells what was left after `until` of them. */
function play(steps: readonly Step[], until: number) {
  const purses = new Map(['ada', 'bob', 'cyd'].map((name) => [name, new Purse()]));
  const entries: object[] = [];
  const before = new Map<CreditKind, number>();
  let kept: { balance: number; valueMinor: number } | null = null;
  const tell = () => {
    const lots = [...purses.values()].flatMap((purse) => purse.lots);
    return {
      balance: lots.reduce((sum, lot) => sum + lot.rest, 0),
      valueMinor: lots.reduce((sum, lot) => sum + Math.round((lot.priceMinor * lot.rest) / lot.credits), 0),
    };
  };
  for (const [place, wanted] of steps.entries()) {
    if (place === until) kept = tell();
    const purse = purses.get(wanted.customer);
    const done = purse?.possible(wanted);
    if (!purse || !done) continue;
    purse.apply(done, place);
    if (place < until) before.set(done.kind, (before.get(done.kind) ?? 0) + done.credits);
    entries.push({
      id: `e${place}`,
      customer: done.customer,
      kind: done.kind,
      credits: done.credits,
      occurred_at: new Date(START + place * HOUR_MS).toISOString(),
      ...(done.lasts !== null && (done.kind === 'purchased' || done.kind === 'granted')
        ? { expires_at: new Date(START + (place + done.lasts) * HOUR_MS).toISOString() }
        : {}),
      ...(done.kind === 'purchased' ? { amount_minor: done.priceMinor, currency: 'USD' } : {}),
    });
  }
  return { entries, before, after: kept ?? tell() };
}

test('at any instant the entries add up to the balance, the oldest credits are spent first, and those that are due are lost first', async () => {
  const { db } = database;
  const write = {
    ...staffContext(db, 'super_admin', NOW),
    actor: { kind: 'machine' as const, id: 'key', name: 'Platform', scopes: ['records:write' as const] },
  };
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 60 }),
        async (steps, until) => {
          const { entries, before, after } = play(steps, until);
          const reply = await upsertRecords(write, 'credits', entries);
          const range = { from: new Date(START), to: new Date(START + until * HOUR_MS) };
          const told = await getCredits(staffContext(db, 'billing_admin', NOW), {
            period: { range, interval: 'total' },
          });

          expect(reply.errors).toEqual([]);
          expect(told.ledger).toEqual({
            opening: 0,
            purchased: before.get('purchased') ?? 0,
            granted: before.get('granted') ?? 0,
            refunded: before.get('refunded') ?? 0,
            consumed: before.get('consumed') ?? 0,
            expired: before.get('expired') ?? 0,
            closing: after.balance,
            difference: 0,
          });
          expect([told.liability.credits, told.liability.valueMinor]).toEqual([
            after.balance,
            after.valueMinor,
          ]);
          const byMetric = await evaluateMetric(staffContext(db, 'billing_admin', NOW), {
            metric: 'credits_liability',
            interval: 'day',
            range: { from: new Date(START - 86_400_000), to: range.to },
          });
          expect(byMetric.points.at(-1)?.value).toBe(after.valueMinor);
          expect(told.distribution.reduce((sum, band) => sum + band.credits, 0)).toBe(after.balance);
          expect(await verifyCredits(staffContext(db, 'billing_admin', NOW))).toMatchObject({
            differing: [],
            belowZero: [],
          });
        },
      )
      .afterEach(async () => {
        await db.sql`delete from credit_entry`;
      }),
    { numRuns: 25 },
  );
}, 180_000);
