import { expect, it } from 'vitest';
import { subscribersOf } from './subscribers.ts';

const day = (n: number) => Date.UTC(2026, 0, n);
const paying = (customerId: number, tier: string, since: number, until: number | null) => ({
  customerId,
  tier,
  sinceMs: day(since),
  untilMs: until === null ? Infinity : day(until),
});

it('counts who leaves under the tier they had when the period began', () => {
  //            5th      10th     15th
  // 1          pro      pro      -         leaves as pro
  // 2          pro      free     free      stays, wherever they moved
  // 3          -        pro      -         joined and left inside: not at the start
  const intervals = [
    paying(1, 'pro', 1, 12),
    paying(2, 'pro', 1, 8),
    paying(2, 'basic', 8, null),
    paying(3, 'pro', 7, 13),
  ];
  const found = subscribersOf(intervals, [{ from: day(5), to: day(15) }]);
  expect([...(found.get('pro')?.atStart[0]?.ids() ?? [])]).toEqual([1, 2]);
  expect([...(found.get('pro')?.lost[0]?.ids() ?? [])]).toEqual([1]);
  expect(found.get('basic')?.atStart[0]?.size).toBe(0);
});
