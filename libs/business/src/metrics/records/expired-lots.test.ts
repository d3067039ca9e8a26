import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expiredLots, type CreditMove } from './expired-lots.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const move = ([kind, credits]: [CreditMove['kind'], number], n: number, due?: number): CreditMove => ({
  kind,
  credits,
  at: day(n),
  expiresAt: due === undefined ? null : day(due),
});

test.each<[string, CreditMove[], number[]]>([
  [
    'a grant that is due expires, also when something older was bought',
    [
      move(['purchased', 100], 1),
      move(['granted', 50], 2, 9),
      move(['consumed', 30], 3),
      move(['expired', 50], 9),
    ],
    [0, 50],
  ],
  [
    'what is not due by its day expires from the oldest',
    [move(['purchased', 10], 1), move(['granted', 50], 2), move(['expired', 20], 9)],
    [10, 10],
  ],
  [
    'what was spent of the oldest cannot expire',
    [
      move(['granted', 20], 1, 9),
      move(['purchased', 50], 2, 20),
      move(['consumed', 20], 3),
      move(['expired', 50], 20),
    ],
    [0, 50],
  ],
  [
    'what is given back undoes the expiry that took it',
    [move(['purchased', 10], 1, 5), move(['expired', 10], 5), move(['refunded', 4], 6)],
    [6],
  ],
  [
    'what is given back beyond all that was taken is nothing that was bought',
    [move(['purchased', 10], 1), move(['refunded', 5], 2, 7), move(['expired', 5], 7)],
    [0],
  ],
  [
    'what was spent before anything came in is owed by the next lot',
    [move(['consumed', 8], 1), move(['purchased', 10], 2, 5), move(['expired', 2], 5)],
    [2],
  ],
])('%s', (_, moves, expected) => {
  expect(expiredLots(moves).map(({ expired }) => expired)).toEqual(expected);
});

test('of no lot more expires than it held, and of all no more than what expired', () => {
  const kind = fc.constantFrom<CreditMove['kind']>('purchased', 'granted', 'refunded', 'consumed', 'expired');
  const drawn = fc.array(
    fc.tuple(kind, fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 1, max: 30 }))),
  );
  fc.assert(
    fc.property(drawn, (rows) => {
      const moves = rows.map(([one, credits, due], n) => move([one, credits], n + 1, due ?? undefined));
      const cameIn = moves.filter((one) => one.kind === 'purchased' || one.kind === 'granted');
      const lots = expiredLots(moves);
      expect(lots).toHaveLength(cameIn.length);
      lots.forEach(({ expired }, index) => {
        expect(expired).toBeGreaterThanOrEqual(0);
        expect(expired).toBeLessThanOrEqual(cameIn[index]?.credits ?? 0);
      });
      const gone = moves.reduce((sum, one) => sum + (one.kind === 'expired' ? one.credits : 0), 0);
      expect(lots.reduce((sum, { expired }) => sum + expired, 0)).toBeLessThanOrEqual(gone);
    }),
  );
});
