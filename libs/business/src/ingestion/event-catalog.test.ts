import { expect, test } from 'vitest';
import { BOOKKEEPING_NAMES, canonicalName, EVENT_CATALOG, isActivity, namesFor } from './event-catalog.ts';

test.each([
  ['page_view', ['page_view', '$pageview', 'Viewed Page', 'Loaded a Page']],
  ['$pageview', ['page_view', '$pageview', 'Viewed Page', 'Loaded a Page']],
  ['Song Hummed', ['Song Hummed']],
])('%s is asked for under all its names', (name, names) => {
  expect(namesFor(name)).toEqual(names);
});

test.each([
  ['page_view', true],
  ['$pageview', true],
  ['Song Hummed', true],
  ['$identify', false],
  ['alias', false],
  ['$feature_flag_called', false],
  ['$groupidentify', false],
  ['$set', false],
  ['$create_alias', false],
])('%s makes its sender active: %s', (name, active) => {
  expect(isActivity(name)).toBe(active);
  expect(BOOKKEEPING_NAMES.includes(name)).toBe(!active);
});

test('no two events claim the same name', () => {
  const names = Object.keys(EVENT_CATALOG).flatMap(namesFor);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => Object.hasOwn(EVENT_CATALOG, canonicalName(name)))).toBe(true);
});
