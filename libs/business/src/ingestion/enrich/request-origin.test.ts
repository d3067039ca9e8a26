import { expect, test } from 'vitest';
import { clientOf, parseTrustedProxies, plainAddress } from './request-origin.ts';

const trusted = parseTrustedProxies('10.0.0.0/8, 127.0.0.1, fd00::/8');
const from = (peerAddress: string, headers: Record<string, string>) =>
  clientOf({ peerAddress, headers }, trusted);

test('headers of a peer that is no trusted proxy are not believed', () => {
  expect(from('203.0.113.9', { 'x-forwarded-for': '198.51.100.1', 'cf-ipcountry': 'DE' })).toEqual({
    address: '203.0.113.9',
    country: null,
    city: null,
  });
});

test.each([
  ['one hop', { 'x-forwarded-for': '198.51.100.1' }, '198.51.100.1'],
  ['our own hops are skipped', { 'x-forwarded-for': '198.51.100.1, 10.2.3.4' }, '198.51.100.1'],
  [
    'what the client made up is skipped',
    { 'x-forwarded-for': '1.1.1.1, 198.51.100.1, 10.2.3.4' },
    '198.51.100.1',
  ],
  ['a header of the CDN', { 'cf-connecting-ip': '2001:db8::1' }, '2001:db8::1'],
  ['nothing said', {}, '10.0.0.1'],
])('behind a trusted proxy: %s', (_name, headers, address) => {
  expect(from('::ffff:10.0.0.1', headers).address).toBe(address);
});

test('a trusted CDN may name country and city', () => {
  expect(from('127.0.0.1', { 'cf-ipcountry': 'de', 'cf-ipcity': 'K%C3%B6ln' })).toMatchObject({
    country: 'DE',
    city: 'Köln',
  });
  expect(from('127.0.0.1', { 'cf-ipcountry': 'XX' }).country).toBeNull();
});

test.each([
  ['::ffff:8.8.8.8', '8.8.8.8'],
  ['8.8.8.8:443', '8.8.8.8'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['unknown', null],
])('%s is the address %s', (text, address) => {
  expect(plainAddress(text)).toBe(address);
});

test('a list with something else than networks is refused', () => {
  expect(() => parseTrustedProxies('10.0.0.0/33')).toThrow('is no network');
  expect(() => parseTrustedProxies('localhost')).toThrow('is no network');
});
