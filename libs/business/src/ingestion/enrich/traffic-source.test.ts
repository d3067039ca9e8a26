import { expect, test } from 'vitest';
import { trafficOf } from './traffic-source.ts';

const silent = {
  url: null,
  referrer: null,
  utmSource: null,
  utmMedium: null,
  utmCampaign: null,
};

test.each([
  [
    'a campaign in the address',
    { url: 'https://x.test/a?utm_source=news&utm_medium=mail&utm_campaign=may&email=a@b.c' },
    'news',
  ],
  ['a campaign that the SDK names', { utmSource: 'ad', url: 'https://x.test/?utm_source=news' }, 'ad'],
  [
    'a foreign referrer',
    { url: 'https://x.test/', referrer: 'https://www.google.com/search?q=secret' },
    'google.com',
  ],
  ['our own pages', { url: 'https://x.test/b', referrer: 'https://www.x.test/a' }, 'direct'],
  ['nothing said by a browser', {}, 'direct'],
  ["an SDK's word for no referrer", { url: 'https://x.test/', referrer: '$direct' }, 'direct'],
])('%s', (_name, said, source) => {
  expect(trafficOf({ ...silent, ...said }, false).source).toBe(source);
});

test('page and referrer lose what stands behind the question mark', () => {
  const said = {
    ...silent,
    url: 'https://x.test:8080/a/b?token=1#top',
    referrer: 'https://g.test/find?q=secret',
  };
  expect(trafficOf(said, false)).toMatchObject({
    pageHost: 'x.test:8080',
    pagePath: '/a/b',
    referrer: 'https://g.test/find',
  });
});

test('the silence of a server says nothing', () => {
  expect(trafficOf(silent, true).source).toBeNull();
});
