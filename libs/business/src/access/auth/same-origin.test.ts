import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';
import { isSameOrigin } from './same-origin.ts';

const BASE = 'https://admin.example.com';

test.each<[string, Record<string, string>, boolean]>([
  ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: BASE }, true],
  [
    'a page of ours, by the name it was opened under',
    { origin: 'http://127.0.0.1:3001', host: '127.0.0.1:3001' },
    true,
  ],
  ['an address typed in', { 'sec-fetch-site': 'none' }, true],
  ['a program that is no browser', {}, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://www.example.com' }, false],
  ['another site in an old browser', { origin: 'https://evil.example', host: 'admin.example.com' }, false],
  ['a frame without an origin', { origin: 'null', host: 'admin.example.com' }, false],
  ['another port', { origin: 'http://localhost:9999', host: 'localhost:3001' }, false],
])('%s', (_, headers, expected) => {
  expect(isSameOrigin(new Headers(headers), BASE)).toBe(expected);
});

// what the header says · how many proxies are ours · whom we believe
test.each([
  ['1.1.1.1', 0, null],
  ['1.1.1.1', 1, '1.1.1.1'],
  ['6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
  ['6.6.6.6, 1.1.1.1, 10.0.0.1', 2, '1.1.1.1'],
  ['2001:db8::1', 1, '2001:db8::1'],
  ['1.1.1.1', 2, null],
  ['not an address', 1, null],
  ['', 1, null],
])('of "%s" behind %i proxies the client is %s', (forwarded, proxies, expected) => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': forwarded }), proxies)).toBe(expected);
});
