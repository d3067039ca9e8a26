import { expect, test } from 'vitest';
import { pauseAfter } from './repeat-job.ts';

const job = (pauseMs: number) => ({ name: 'fold', pauseMs, run: () => Promise.resolve(undefined) });

test.each([
  { pauseMs: 1000, failures: 0, expected: 1000 },
  { pauseMs: 10, failures: 1, expected: 1000 },
  { pauseMs: 1000, failures: 3, expected: 4000 },
  { pauseMs: 1000, failures: 20, expected: 30_000 },
  { pauseMs: 3_600_000, failures: 2, expected: 3_600_000 },
])('after $failures failures a job with a pause of $pauseMs ms waits $expected ms', (row) => {
  expect(pauseAfter(job(row.pauseMs), row.failures)).toBe(row.expected);
});
