import fc from 'fast-check';
import { expect, test } from 'vitest';
import { People } from './people.ts';
import { Tally } from './tally.ts';

// Few people and small counts meet each other often; the odd large one needs many slices.
const counts = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e9 })),
    ),
    { maxLength: 25 },
  )
  .map((entries) => new Map(entries));
const people = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

function summed(...all: ReadonlyMap<number, number>[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const part of all) for (const [person, count] of part) sum.set(person, (sum.get(person) ?? 0) + count);
  return new Map([...sum].filter(([, count]) => count !== 0).toSorted(([a], [b]) => a - b));
}

test('three people with 1, 2 and 6 events are one bitmap and three slices', () => {
  // person  count − 1  slices 0 1 2
  //      5          0         . . .
  //      7          1         x . .
  //      9          5         x . x
  const tally = Tally.of(new Map([[5, 1], [7, 2], [9, 6]])); // prettier-ignore
  expect(tally.extra.map((slice) => [...slice.ids()])).toEqual([[7, 9], [], [9]]);
  expect(tally.sum()).toBe(9);
  expect(tally.sum(People.of([5, 9, 11]))).toBe(7);
  expect([...tally.atLeast(2).ids()]).toEqual([7, 9]);
});

test('a tally keeps every count, also written and read', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const tally = Tally.of(given);
      const { people: bytes, extra } = tally.write();
      expect(tally.counts()).toEqual(summed(given));
      expect(Tally.read(bytes, extra).counts()).toEqual(summed(given));
      expect(Tally.read(bytes, extra).equals(tally)).toBe(true);
      for (const [person, count] of given) expect(tally.countOf(person)).toBe(count);
      expect(tally.countOf(99)).toBe(0);
    }),
  );
});

test('adding adds each person’s counts, and subtracting takes them back', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const sum = Tally.of(a).add(Tally.of(b));
      expect(sum.counts()).toEqual(summed(a, b));
      expect(sum.equals(Tally.of(summed(a, b)))).toBe(true);
      expect(sum.subtract(Tally.of(b)).equals(Tally.of(summed(a)))).toBe(true);
      expect(sum.subtract(sum).isEmpty).toBe(true);
    }),
  );
});

test('a total is the sum of all', () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 7 }), (parts) => {
      expect(Tally.total(parts.map((part) => Tally.of(part))).counts()).toEqual(summed(...parts));
    }),
  );
});

test('subtracting more than was counted is refused', () => {
  const two = Tally.of(new Map([[1, 2]]));
  expect(() => two.subtract(Tally.of(new Map([[1, 3]])))).toThrow(RangeError);
  expect(() => two.subtract(Tally.of(new Map([[2, 1]])))).toThrow(RangeError);
});

test('keeping, leaving out, summing and thresholds look at the right people', () => {
  fc.assert(
    fc.property(counts, people, fc.integer({ min: 1, max: 12 }), (given, ids, least) => {
      const tally = Tally.of(given);
      const among = People.of(ids);
      const inside = new Map([...given].filter(([person]) => ids.includes(person)));
      const outside = new Map([...given].filter(([person]) => !ids.includes(person)));
      expect(tally.keep(among).counts()).toEqual(summed(inside));
      expect(tally.without(among).counts()).toEqual(summed(outside));
      expect(tally.sum(among)).toBe([...inside.values()].reduce((sum, count) => sum + count, 0));
      const reached = [...given].filter(([, count]) => count >= least).map(([person]) => person);
      expect([...tally.atLeast(least).ids()]).toEqual(reached.toSorted((a, b) => a - b));
    }),
  );
});

test('moving gives a person’s counts to another, once', () => {
  fc.assert(
    fc.property(counts, people, (given, ids) => {
      const moves = new Map(ids.filter((id) => id <= 20).map((id) => [id, id + 100] as const));
      const moved = Tally.of(given).move(moves);
      const expected = [...given].map(([person, count]) => new Map([[moves.get(person) ?? person, count]]));
      expect(moved.counts()).toEqual(summed(...expected));
      expect(moved.move(moves).equals(moved)).toBe(true);
    }),
  );
});
