import { expect, test } from 'vitest';
import type { SaidSurroundings } from '../wires/sent-event.ts';
import { type Edge, surroundingsOf } from './surroundings-of.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';
const silent: SaidSurroundings = {
  address: null,
  userAgent: null,
  device: null,
  browser: null,
  os: null,
  country: null,
  city: null,
  url: null,
  referrer: null,
  utmSource: null,
  utmMedium: null,
  utmCampaign: null,
  library: null,
  skipsPlace: false,
};
const places: Record<string, string> = { '198.51.100.1': 'DE', '198.51.100.2': 'FR' };
const edge: Edge = {
  client: { address: '198.51.100.1', country: null, city: null },
  userAgent: FIREFOX,
  isSecretKey: false,
  locate: (address) => ({ country: places[address] ?? null, city: null }),
};

test.each([
  [
    'a browser speaks for its person',
    {},
    {},
    { country: 'DE', browser: 'Firefox', bot: null, source: 'direct' },
  ],
  [
    'a server SDK does not',
    { library: 'posthog-node' },
    {},
    { country: null, browser: null, bot: null, source: null },
  ],
  [
    'a script does not',
    {},
    { userAgent: 'curl/8.4.0' },
    { country: null, browser: null, bot: null, source: null },
  ],
  ['a secret key does not', {}, { isSecretKey: true }, { country: null, browser: null, source: null }],
  [
    'a server passes its person on',
    { library: 'posthog-node', address: '198.51.100.2', userAgent: FIREFOX },
    { userAgent: 'node' },
    { country: 'FR', browser: 'Firefox' },
  ],
  ['a passed-on tool is a bot', { userAgent: 'curl/8.4.0' }, { userAgent: 'node' }, { bot: 'tool' }],
  ['a passed-on silence is a bot', { userAgent: '' }, { userAgent: 'node' }, { bot: 'unknown' }],
  [
    'a crawler is a bot',
    {},
    { userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
    { bot: 'crawler' },
  ],
  ['a wish not to be located', { skipsPlace: true }, {}, { country: null }],
  [
    'a CDN knows better',
    {},
    { client: { address: '198.51.100.1', country: 'AT', city: 'Wien' } },
    { country: 'AT', city: 'Wien' },
  ],
  [
    'the sender knows best',
    { country: 'us', city: 'San Francisco', device: 'tv' },
    {},
    { country: 'US', city: 'San Francisco', device: 'tv' },
  ],
])('%s', (_name, said, request, expected) => {
  expect(surroundingsOf({ ...silent, ...said }, { ...edge, ...request })).toMatchObject(expected);
});
