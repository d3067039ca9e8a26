import { beforeAll, expect, test } from 'vitest';
import type { RecordEntityName } from '../records/contract.ts';
import { isActivity } from '../ingestion/event-catalog.ts';
import { Calendar } from './calendar.ts';
import { closedMonths } from './closed-months.ts';
import { Chronicle, type Happening } from './chronicle.ts';
import { lateRefund } from './late-refund.ts';
import { makePeople, type Person } from './people.ts';
import { processorBooks } from './processor-books.ts';
import { tellStory } from './tell-story.ts';

const NOW = new Date('2026-05-20T15:00:00Z');

function tell(now: Date, scale: { days?: number; customers?: number } = {}) {
  const calendar = new Calendar(now, scale.days);
  const people = makePeople(calendar, scale.customers);
  const chronicle = new Chronicle(calendar.now);
  return { calendar, people, chronicle, days: [...tellStory(people, calendar, chronicle)] };
}

let whole: ReturnType<typeof tell>;
let activeDays: Map<string, Set<number>>;

beforeAll(() => {
  whole = tell(NOW);
  activeDays = new Map();
  for (const { actor, at, name } of whole.days.flat()) {
    if (actor.kind !== 'customer' || !isActivity(name)) continue;
    const days = activeDays.get(actor.key) ?? new Set();
    activeDays.set(actor.key, days.add(whole.calendar.dayOf(at)));
  }
});

/** The share of those for whom the last of these days is over who came on one of them. */
function cameBack(...after: number[]): number {
  const eligible = whole.people.filter(
    (person) => dayOne(person) + Math.max(...after) < whole.calendar.days - 1,
  );
  const back = eligible.filter((person) =>
    after.some((days) => activeDays.get(person.key)?.has(dayOne(person) + days)),
  );
  return back.length / eligible.length;
}

const dayOne = (person: Person) => whole.calendar.dayOf(person.signedUpAt);
const peopleOn = (daysAgo: number) =>
  [...activeDays.values()].filter((days) => days.has(whole.calendar.days - 1 - daysAgo)).length;

test('the same day tells the same story', () => {
  const once = tell(NOW, { days: 30, customers: 80 });
  const again = tell(NOW, { days: 30, customers: 80 });

  expect(again.days).toEqual(once.days);
  expect([...again.chronicle.records]).toEqual([...once.chronicle.records]);
});

test('it has about 5,000 customers and half a million events, none of them ahead of now', () => {
  const happenings: Happening[] = whole.days.flat();

  expect(whole.people.length).toBeGreaterThan(4_950);
  expect(happenings.length).toBeGreaterThan(480_000);
  expect(happenings.length).toBeLessThan(560_000);
  expect(Math.max(...whole.days.map((day) => day.at(-1)?.at ?? 0))).toBeLessThanOrEqual(NOW.getTime());
  expect(whole.days.at(-1)?.length).toBeGreaterThan(300);
});

test('people come back as they do elsewhere: about 40 % the next day, a quarter in the fourth week', () => {
  expect(cameBack(1)).toBeGreaterThan(0.33);
  expect(cameBack(1)).toBeLessThan(0.46);
  expect(cameBack(28, 29, 30, 31, 32, 33, 34)).toBeGreaterThan(0.2);
  expect(cameBack(28, 29, 30, 31, 32, 33, 34)).toBeLessThan(0.32);
});

test('it grows, and the outage is a dent', () => {
  expect(peopleOn(1)).toBeGreaterThan(5 * Math.max(1, peopleOn(530)));
  expect(peopleOn(41)).toBeLessThan(0.9 * ((peopleOn(40) + peopleOn(42)) / 2));
});

test('about 95 of 100 generations succeed, and a failed one says why', () => {
  const generations = whole.chronicle.records.get('generations') ?? [];
  const of = (status: string) => generations.filter((one) => one['status'] === status);

  const share = of('succeeded').length / (of('succeeded').length + of('failed').length);
  expect(share).toBeGreaterThan(0.94);
  expect(share).toBeLessThan(0.97);
  expect(of('failed').every((one) => typeof one['failure_reason'] === 'string')).toBe(true);
});

test('nobody ever has less than no credits', () => {
  const entries = (whole.chronicle.records.get('credits') ?? []).toSorted((a, b) =>
    String(a['occurred_at']).localeCompare(String(b['occurred_at'])),
  );
  const balances = new Map<string, number>();
  let least = 0;
  for (const { customer, kind, credits } of entries) {
    const change = kind === 'consumed' || kind === 'expired' ? -Number(credits) : Number(credits);
    const balance = (balances.get(String(customer)) ?? 0) + change;
    balances.set(String(customer), balance);
    least = Math.min(least, balance);
  }

  expect(entries.length).toBeGreaterThan(50_000);
  expect(least).toBe(0);
});

test('there is work to do on Home: open bug reports and pending requests, but not many', () => {
  const count = (name: 'bug_reports' | 'influencer_requests', status: string) =>
    (whole.chronicle.records.get(name) ?? []).filter((one) => one['status'] === status).length;

  expect(count('bug_reports', 'open')).toBeGreaterThan(3);
  expect(count('bug_reports', 'open')).toBeLessThan(40);
  expect(count('influencer_requests', 'pending')).toBeGreaterThan(2);
});

const rowsOf = (name: RecordEntityName) => whole.chronicle.records.get(name) ?? [];
const shareOf = (name: RecordEntityName, field: string, value: string) =>
  rowsOf(name).filter((row) => row[field] === value).length / rowsOf(name).length;

test('subscriptions go every way: up, down, to a year, late, lost, back', () => {
  const statuses = new Set(rowsOf('subscription_changes').map(({ status }) => status));
  const reasons = new Set(rowsOf('subscriptions').map((row) => row['cancel_reason']));
  const returned = whole.people.filter(({ memberships }) => memberships.length > 1);

  expect(statuses).toEqual(new Set(['trialing', 'active', 'past_due', 'cancelled']));
  expect(reasons).toContain('Payment failed');
  expect(reasons).toContain('Only tried it');
  expect(returned.length).toBeGreaterThan(50);
  expect(shareOf('subscriptions', 'currency', 'EUR')).toBeGreaterThan(0.1);
  expect(rowsOf('subscription_changes').some((row) => row['discount_ends_at'] !== undefined)).toBe(true);
});

test('no more is given back than was paid, and each dispute names its charge', () => {
  const charges = new Map(
    rowsOf('transactions').flatMap((row) => (row['kind'] === 'charge' ? [[row['id'], row]] : [])),
  );
  const later = rowsOf('transactions').filter(({ kind }) => kind !== 'charge');

  expect(new Set(later.map(({ kind }) => kind))).toEqual(
    new Set(['refund', 'dispute', 'inquiry', 'credit_note']),
  );
  const notes = later.filter(({ kind }) => kind === 'credit_note');
  expect(notes.length).toBeGreaterThan(5);
  expect(notes.every((row) => row['charge'] === undefined)).toBe(true);
  for (const { charge: id, amount_minor: minor } of later.filter(({ kind }) => kind !== 'credit_note'))
    expect(Number(charges.get(id)?.['amount_minor'])).toBeGreaterThanOrEqual(Number(minor));
});

test('creators get what they sold for less what was taken back: paid, on its way, failed or still owed', () => {
  const payouts = rowsOf('payouts').filter(({ recipient }) => recipient === 'creator');
  const sum = (rows: Record<string, unknown>[], field: string) =>
    rows.reduce((total, row) => total + Number(row[field]), 0);
  const moved = payouts.filter(({ status }) => status === 'paid' || status === 'in_transit');

  expect(new Set(payouts.map(({ status }) => status))).toEqual(
    new Set(['paid', 'in_transit', 'pending', 'failed', 'reversed']),
  );
  expect(payouts.filter(({ status }) => status === 'failed').every((row) => row['failure_code'])).toBe(true);
  expect(sum(moved, 'amount_minor')).toBeGreaterThan(0.8 * sum(rowsOf('purchases'), 'creator_amount_minor'));
  expect(sum(moved, 'amount_minor')).toBeLessThan(sum(rowsOf('purchases'), 'creator_amount_minor'));
});

test('the books of the processor agree with the ledger but for one half dollar', () => {
  const booked = new Map(
    processorBooks(whole.chronicle, whole.calendar).map((line) => [line['source'], line['amount_minor']]),
  );
  const wrong = rowsOf('transactions').filter(
    ({ id, kind, status, amount_minor: minor }) =>
      kind === 'charge' && status === 'succeeded' && booked.get(id) !== minor,
  );

  expect(wrong.length).toBe(1);
  for (const { id, amount_minor: minor } of rowsOf('transactions').filter(
    ({ kind }) => kind === 'credit_note',
  ))
    expect(booked.get(id)).toBe(-Number(minor));
  expect(Number(wrong[0]?.['amount_minor']) - Number(booked.get(wrong[0]?.['id']))).toBe(50);
});

test('all whole months but the last are closed, and one refund of the youngest came late', () => {
  const months = closedMonths(whole.calendar);

  // The story begins on 19 November 2024 and ends on 20 May 2026.
  expect([months.length, months[0], months.at(-1)]).toEqual([16, '2024-12', '2026-03']);
  expect(lateRefund(whole.chronicle, '2026-03')).toMatchObject({ kind: 'refund', status: 'succeeded' });
  expect(closedMonths(new Calendar(NOW, 25))).toEqual([]);
});
