import { expect, test } from 'vitest';
import { forPeriod, joinedHref, subscribedHref } from './number-links.ts';

const range = { from: new Date('2026-10-01T00:00:00Z'), to: new Date('2026-11-01T00:00:00Z') };

test.each([
  ['a page that shows the same by itself', '/users?tab=growth', '30d', '/users?tab=growth'],
  ['a page that would show the year', '/revenue?tab=sales', '30d', '/revenue?tab=sales&period=30d'],
  ['a page that would show a month', '/users', 'ytd', '/users?period=ytd'],
  ['a link that names its own', '/users?period=today', '90d', '/users?period=today'],
  ['a list without a period', '/customers', '90d', '/customers'],
])('%s is told the period of the number', (_, href, period, expected) => {
  expect(forPeriod(href, { period })).toBe(expected);
});

test('customers of a period that is over are looked for until its end, of one that runs until now', () => {
  const over = { range, isOpen: false };
  const running = { range, isOpen: true };
  expect(joinedHref(over, { by: true })).toBe('/customers?to=2026-11-01T00%3A00%3A00.000Z');
  expect(joinedHref(running, { by: true })).toBe('/customers');
  expect(joinedHref(running, { source: 'news & more' })).toBe(
    '/customers?from=2026-10-01T00%3A00%3A00.000Z&source=news+%26+more',
  );
  expect(subscribedHref(over, 'pro')).toBe('/customers?subscription=pro&at=2026-11-01T00%3A00%3A00.000Z');
  expect(subscribedHref(running)).toBe('/customers?subscription=*');
});
