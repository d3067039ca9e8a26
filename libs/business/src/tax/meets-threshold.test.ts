import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectTaxThresholds } from '@sextant/db/queries/tax/select-tax-thresholds';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import type { TaxForm } from './contract.ts';
import { meetsThreshold } from './meets-threshold.ts';

let database: TestDb;

beforeAll(async () => {
  database = await openTestDb();
});

afterAll(() => database.close());

/** year, form, box, dollars, transactions, whether a form is due */
const CASES: [number, TaxForm, string, number, number, boolean][] = [
  [2025, '1099-NEC', '1', 599.99, 1, false],
  [2025, '1099-NEC', '1', 600, 1, true],
  [2025, '1099-MISC', '3', 599.99, 1, false],
  [2025, '1099-MISC', '3', 600, 1, true],
  [2026, '1099-NEC', '1', 600, 1, false],
  [2026, '1099-NEC', '1', 1999.99, 1, false],
  [2026, '1099-NEC', '1', 2000, 1, true],
  [2026, '1099-MISC', '3', 1999.99, 1, false],
  [2026, '1099-MISC', '3', 2000, 1, true],
  [2025, '1099-MISC', '2', 9.99, 1, false],
  [2025, '1099-MISC', '2', 10, 1, true],
  [2026, '1099-MISC', '2', 9.99, 1, false],
  [2026, '1099-MISC', '2', 10, 1, true],
  [2025, '1099-K', '1a', 20_000, 201, false],
  [2025, '1099-K', '1a', 20_000.01, 200, false],
  [2025, '1099-K', '1a', 20_000.01, 201, true],
  [2026, '1099-K', '1a', 20_000, 201, false],
  [2026, '1099-K', '1a', 20_000.01, 200, false],
  [2026, '1099-K', '1a', 20_000.01, 201, true],
  [2026, '1099-K', '1a', 19_999.99, 5000, false],
];

test.each(CASES)(
  'in %i a %s box %s of $%d in %i transactions is due: %s',
  async (year, form, box, dollars, transactions, isDue) => {
    const thresholds = await selectTaxThresholds(database.db.sql, year);
    const threshold = thresholds.find((one) => one.form === form && one.box === box);
    const amountMinor = Math.round(dollars * 100);

    expect(threshold && meetsThreshold({ amountMinor, transactions }, threshold)).toBe(isDue);
  },
);

test.each([2024, 2027])('%i has no thresholds', async (year) => {
  expect(await selectTaxThresholds(database.db.sql, year)).toEqual([]);
});
