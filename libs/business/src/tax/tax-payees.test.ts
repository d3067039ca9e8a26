import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { staffContext } from '../../test/staff-context.ts';
import { systemContext } from '../../test/system-context.ts';
import { upsertRecords } from '../records/upsert-records.ts';
import { openTaxFiling } from './open-tax-filing.ts';
import { NOW, openTaxWorld, paid, PAYER, TAX_TEST_KEY, W9 } from './testing/open-tax-world.ts';

let world: Awaited<ReturnType<typeof openTaxWorld>>;

beforeAll(async () => {
  vi.stubEnv('TAX_ENCRYPTION_KEY', TAX_TEST_KEY);
  world = await openTaxWorld();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await world.database.close();
});

test('each payee is judged by number, date of payment, kind of income and papers', async () => {
  // Half of the year is over: what was paid so far comes to about twice as much.
  expect(await world.statusesOf(2026)).toEqual([
    ['ada', 'to_file', 200_000],
    ['bob', 'projected', 199_999],
    ['cy', 'to_file', 1000],
    ['dan', 'exempt', 500_000],
    ['eve', 'foreign', 500_000],
    ['fox', 'missing_data', 250_000],
    ['gus', 'unknown_rate', null],
    ['hal', 'projected', 110_000],
  ]);
  expect(await world.statusesOf(2025)).toEqual([['bob', 'to_file', 60_000]]);
});

test('the accounts of one number are one payee, named by the first', async () => {
  const { items } = await world.admin().listPayees({ year: 2026, search: 'ADA2' });

  expect(items).toMatchObject([
    { customerId: world.idOf('ada'), accounts: 2, transactions: 3, tinLastFour: '6789' },
  ]);
  const payee = await world.admin().getPayee({ year: 2026, customerId: world.idOf('ada2') });
  expect(payee.accounts.map(({ externalId }) => externalId)).toEqual(['ada', 'ada2']);
  expect(payee.payments.map(({ amountMinor }) => amountMinor)).toEqual([1, 79_999, 120_000]);
  expect(payee.months.slice(0, 4).map(({ amountMinor }) => amountMinor)).toEqual([0, 0, 199_999, 1]);
});

test('a form that lacks papers asks for them and for 24 %', async () => {
  const { items } = await world.admin().listPayees({ year: 2026, status: 'missing_data' });

  expect(items).toMatchObject([{ externalId: 'fox', isBackupWithheld: true }]);
  expect(items[0]?.explanation).toBe(
    '$2,500.00 reaches the threshold: $2,000.00 or more. Ask for the W-9, the taxpayer number, the legal name, and the address. Withhold 24 % of each payment until it is here.',
  );
});

test('a year sums up to what is listed, with its thresholds and dates', async () => {
  const view = await world.admin().getYear({});

  expect([view.year, view.years, view.isOver]).toEqual([2026, [2026, 2025], false]);
  expect(view.forms).toMatchObject([
    { form: '1099-NEC', payees: 7, overThreshold: 2, missingData: 1, projected: 2, exempt: 1, foreign: 1 },
    { form: '1099-MISC', payees: 1, overThreshold: 1, amountToFileMinor: 1000, parts: 1 },
    { form: '1099-K', payees: 0, overThreshold: 0, parts: 0 },
  ]);
  expect(view.forms.map(({ dueToPayee, dueToIrs }) => [dueToPayee, dueToIrs])).toEqual([
    ['2027-02-01', '2027-02-01'],
    ['2027-02-01', '2027-03-31'],
    ['2027-02-01', '2027-03-31'],
  ]);
});

test.each([2024, 2027])('the year %i is refused, because its thresholds are not here', async (year) => {
  await expect(world.admin().getYear({ year })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: `The thresholds of tax year ${year} are not known here. Choose 2025 and 2026, or add them once the IRS has published them.`,
  });
});

test('payments in euros count once their rate is known, each rounded by itself', async () => {
  await upsertRecords(systemContext(world.database.db, NOW), 'exchange_rates', [
    { day: '2026-03-01', currency: 'EUR', quote: 'USD', rate: '1.1' },
  ]);

  expect(await world.statusesOf(2026)).toContainEqual(['gus', 'missing_data', 330_000]);
});

test('what the processor files is counted by sales and is not ours to file', async () => {
  const ctx = systemContext(world.database.db, NOW);
  const sale = (number: number, rest: Record<string, unknown> = {}) => ({
    id: `pu_${number}`,
    customer: 'bob',
    creator: 'ivy',
    content: 'c1',
    amount: '100.00',
    creator_amount: '80.00',
    currency: 'USD',
    occurred_at: '2026-02-01',
    ...rest,
  });
  await upsertRecords(ctx, 'transactions', [
    {
      id: 'ch_x',
      customer: 'bob',
      kind: 'charge',
      status: 'failed',
      amount: '100',
      currency: 'USD',
      occurred_at: '2026-02-01',
    },
  ]);
  await upsertRecords(ctx, 'purchases', [
    ...Array.from({ length: 201 }, (_, number) => sale(number)),
    sale(900, { charge: 'ch_x' }),
  ]);
  await upsertRecords(ctx, 'payouts', [paid('ivy', '16080.00')]);
  await world
    .admin()
    .savePayee({ ...W9, customerId: world.idOf('ivy'), tin: '523-45-6789', filer: 'processor' });

  const { items } = await world.admin().listPayees({ year: 2026, form: '1099-K' });
  expect(items).toMatchObject([{ status: 'processor', amountMinor: 2_010_000, transactions: 201 }]);

  await world.admin().savePayee({
    ...W9,
    customerId: world.idOf('ivy'),
    tin: '523-45-6789',
    incomeKind: 'network_sales',
  });
  expect(await world.statusesOf(2026)).toContainEqual(['ivy', 'to_file', 2_010_000]);
});

test('a correction is added with its reason and never taken back; withheld tax makes a form due', async () => {
  const correction = {
    year: 2026,
    customerId: world.idOf('hal'),
    form: '1099-NEC',
    reason: 'Notice of the IRS',
  } as const;
  await world.admin().addCorrection({ ...correction, measure: 'amount', change: -10_000 });
  await world.admin().addCorrection({ ...correction, measure: 'withheld', change: 24_000 });

  const { forms, corrections } = await world.admin().getPayee({ year: 2026, customerId: world.idOf('hal') });
  expect(forms).toMatchObject([{ status: 'to_file', amountMinor: 100_000, withheldMinor: 24_000 }]);
  expect(corrections.map(({ measure, change, createdBy }) => [measure, change, createdBy])).toEqual([
    ['withheld', 24_000, 'The billing_admin'],
    ['amount', -10_000, 'The billing_admin'],
  ]);
  await expect(world.database.db.sql`delete from tax_correction`).rejects.toThrow('append only');
});

test('the months of a 1099-K add up to its first box', async () => {
  await world.admin().savePayer(PAYER);
  await world.admin().addCorrection({
    year: 2026,
    customerId: world.idOf('ivy'),
    form: '1099-K',
    measure: 'amount',
    change: 5000,
    reason: 'Sold elsewhere',
  });

  const ctx = staffContext(world.database.db, 'billing_admin', NOW);
  const { value } = await (await openTaxFiling(ctx, { year: 2026, form: '1099-K' })).chunks.next();
  // February's sales and July's correction.
  expect(value).toContain(
    ',N,PSE,Third party network,20150.00,,,201,,0.00,20100.00,0.00,0.00,0.00,0.00,50.00,0.00,',
  );
});
