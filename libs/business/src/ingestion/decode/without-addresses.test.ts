import { expect, test } from 'vitest';
import { TooDeepError, withoutAddresses } from './without-addresses.ts';

const none: string[] = [];

test.each([
  'ip',
  '$ip',
  'IP',
  'ip_address',
  'ipAddress',
  'client_ip',
  'clientIp',
  'remote_addr',
  'remoteAddress',
  'x-forwarded-for',
  'X-Real-IP',
  '$initial_ip',
  'user_ip',
  'ipv6',
  'last_ip',
  'cf_connecting_ip',
])('a field called %s is left out, however deep', (name) => {
  expect(withoutAddresses({ a: [{ [name]: '203.0.113.9', b: 1 }] }, none)).toEqual({ a: [{ b: 1 }] });
});

test.each(['zip', 'shipping', 'ship', 'equip', 'recipe', 'description', 'tip', 'script', 'ip_plan', 'clip'])(
  'a field called %s stays',
  (name) => {
    expect(withoutAddresses({ [name]: 'x' }, none)).toEqual({ [name]: 'x' });
  },
);

test.each([
  ['a value that is an address', { where: '203.0.113.9' }, { where: null }],
  ['a long one, in a list', { seen: ['2001:db8::7334', 'x'] }, { seen: [null, 'x'] }],
  ["the sender's own inside a text", { note: 'from 198.51.100.4!' }, { note: 'from [address]!' }],
  ['a version', { app_version: '1.2.3.4', release: '1.2.3' }, { app_version: '1.2.3.4', release: '1.2.3' }],
  ['a time', { at: '12:30:00' }, { at: '12:30:00' }],
])('%s', (_name, fields, kept) => {
  expect(withoutAddresses(fields, ['198.51.100.4'])).toEqual(kept);
});

test('what is nested too deep is not copied for ever', () => {
  const deep = { list: JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) };
  expect(() => withoutAddresses(deep, none)).toThrow(TooDeepError);
});
