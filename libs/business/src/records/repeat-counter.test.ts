import { expect, test } from 'vitest';
import { RepeatCounter } from './repeat-counter.ts';

test('each hash is counted by itself, also after the table grew and where slots collide', () => {
  const counter = new RepeatCounter();
  const hashes = Array.from({ length: 5000 }, (_, index) => 1 + index * 512);

  const first = hashes.map((hash) => counter.count(hash));
  const second = hashes.map((hash) => counter.count(hash));

  expect(new Set(first)).toEqual(new Set([0]));
  expect(new Set(second)).toEqual(new Set([1]));
  expect(counter.count(1)).toBe(2);
});
