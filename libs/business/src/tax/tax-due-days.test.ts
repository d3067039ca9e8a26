import { expect, test } from 'vitest';
import { taxDueDays } from './tax-due-days.ts';

// 31 January 2026 is a Saturday, 31 January 2027 a Sunday, both 31 March are weekdays.
test.each([
  ['1099-NEC', 2025, '2026-02-02', '2026-02-02'],
  ['1099-K', 2025, '2026-02-02', '2026-03-31'],
  ['1099-NEC', 2026, '2027-02-01', '2027-02-01'],
  ['1099-MISC', 2026, '2027-02-01', '2027-03-31'],
] as const)('a %s of %i is due on %s and %s', (form, year, dueToPayee, dueToIrs) => {
  expect(taxDueDays(form, year)).toEqual({ dueToPayee, dueToIrs });
});
