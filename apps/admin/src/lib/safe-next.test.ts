import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test.each([
  ['/retention?kind=n-day', '/retention?kind=n-day'],
  ['/', '/'],
  [undefined, '/'],
  [['/users', '/audit'], '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('from %j one goes on to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
