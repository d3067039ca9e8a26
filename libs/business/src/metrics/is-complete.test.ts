import { expect, test } from 'vitest';
import { isComplete } from './is-complete.ts';
import type { Computation } from './metric-definition.ts';

const day = (n: number) => Date.UTC(2026, 2, n);
const bucket = (from: number, to: number, cut = 0) => ({
  start: day(from),
  end: day(to),
  from: day(from) + cut,
  to: day(to),
});
const ACTIVE = { kind: 'active', who: 'customers', name: '*' } as const;
const STICKINESS = { kind: 'stickiness', days: 30 } as const;
const WAU = { kind: 'trailing', days: 7 } as const;

test.each([
  ['a day that is over', ACTIVE, bucket(5, 6), true],
  ['the running day', ACTIVE, bucket(20, 21), false],
  ['a bucket that the range cuts', ACTIVE, bucket(5, 12, 3_600_000), false],
  ['the sixth day of data for seven days', WAU, bucket(6, 7), false],
  ['the seventh day of data for seven days', WAU, bucket(7, 8), true],
  ['a month whose first days lack the data before them', STICKINESS, bucket(1, 19), false],
] satisfies [string, Computation, ReturnType<typeof bucket>, boolean][])(
  '%s',
  (_, computation, asked, expected) => {
    const rule = {
      computation,
      now: new Date(day(20) + 1),
      firstDay: new Date(day(1)),
    } as const;
    expect(isComplete(asked, rule)).toBe(expected);
  },
);
