import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engine } from './bitmap.ts';
import { SMALL_SET, writeSmallSet } from './write-small-set.ts';

test('it writes the very bytes that roaring writes', () => {
  const ids = fc.uniqueArray(
    fc.oneof(fc.nat(100), fc.nat(200_000), fc.integer({ min: 0, max: 0xffff_ffff })),
    {
      maxLength: 300,
    },
  );
  fc.assert(
    fc.property(ids, (set) => {
      const ascending = Uint32Array.from(set).sort();
      const expected = new engine.Bitmaps(ascending).serialize('portable');
      expect(Buffer.from(writeSmallSet(ascending))).toEqual(Buffer.from(expected));
    }),
  );
});

test('a full container is still a list', () => {
  const ids = Uint32Array.from({ length: SMALL_SET }, (_, place) => place * 2);

  expect(Buffer.from(writeSmallSet(ids))).toEqual(Buffer.from(new engine.Bitmaps(ids).serialize('portable')));
});
