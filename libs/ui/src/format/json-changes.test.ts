import { expect, test } from 'vitest';
import { listJsonChanges } from './json-changes.ts';

test('leaves are added, removed, changed or the same, by their path', () => {
  const before = { name: 'Key', scopes: ['read'], limit: { day: 10 }, note: null };
  const after = { name: 'Key', scopes: ['read', 'write'], limit: { day: 20 } };
  expect(listJsonChanges(before, after).map(({ path, kind }) => [path, kind])).toEqual([
    ['name', 'same'],
    ['scopes[0]', 'same'],
    ['limit.day', 'changed'],
    ['note', 'removed'],
    ['scopes[1]', 'added'],
  ]);
});

test('a thing that did not exist before is added leaf by leaf', () => {
  expect(listJsonChanges(undefined, { a: 1, b: {} })).toEqual([
    { path: 'a', kind: 'added', before: undefined, after: '1' },
    { path: 'b', kind: 'added', before: undefined, after: '{}' },
  ]);
});

test('null is a value, not an absence', () => {
  expect(listJsonChanges({ a: null }, { a: 0 })).toEqual([
    { path: 'a', kind: 'changed', before: 'null', after: '0' },
  ]);
});
