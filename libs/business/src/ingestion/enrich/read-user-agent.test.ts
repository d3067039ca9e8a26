import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readUserAgent } from './read-user-agent.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

test.each([
  ['a desktop browser', CHROME, { device: 'desktop', browser: 'Chrome', os: 'Windows', bot: null }],
  ['a phone', IPHONE, { device: 'mobile', browser: 'Safari', os: 'iOS', bot: null }],
  ['an app', 'Luminary/70 CFNetwork/978.0.7 Darwin/18.5.0', { os: 'iOS', bot: null }],
  ['nothing at all', '', { device: null, browser: null, os: null, bot: 'unknown' }],
])('reads %s', (_name, userAgent, expected) => {
  expect(readUserAgent(userAgent)).toMatchObject(expected);
});

test.each([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'crawler'],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'ai',
  ],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'preview'],
  [CHROME.replace('Chrome', 'HeadlessChrome'), 'headless'],
  ['Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)', 'monitor'],
  ['Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)', 'seo'],
  ['curl/8.4.0', 'tool'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 8_3 like Mac OS X) Mobile/12F70 Safari/600.1.4 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'crawler',
  ],
])('%s is a bot of class %s', (userAgent, bot) => {
  expect(readUserAgent(userAgent).bot).toBe(bot);
});

const folder = referenceData('user_agents');

/** Their family → our name; families that have no counterpart are left out of the comparison. */
const SYSTEMS = {
  Windows: 'Windows',
  'Mac OS X': 'macOS',
  iOS: 'iOS',
  Android: 'Android',
  Linux: 'Linux',
  'Chrome OS': 'Chrome OS',
};
const BROWSERS = {
  Chrome: 'Chrome',
  'Chrome Mobile': 'Chrome',
  'Chrome Mobile iOS': 'Chrome',
  Firefox: 'Firefox',
  'Firefox Mobile': 'Firefox',
  'Firefox iOS': 'Firefox',
  Safari: 'Safari',
  'Mobile Safari': 'Safari',
  Edge: 'Microsoft Edge',
  'Edge Mobile': 'Microsoft Edge',
  IE: 'Internet Explorer',
  Opera: 'Opera',
  'Opera Mobile': 'Opera',
  'Samsung Internet': 'Samsung Internet for Android',
  Vivaldi: 'Vivaldi',
  'Yandex Browser': 'Yandex Browser',
  'UC Browser': 'UC Browser',
};

describe.skipIf(folder === null)('against the public collection', () => {
  const cases = (file: string) =>
    z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readFileSync(path.join(folder ?? '', file)), { columns: true }));
  const agreement = (file: string, families: Record<string, string>, field: 'os' | 'browser') => {
    const comparable = cases(file).filter((one) => families[one[`${field}_family`] ?? ''] !== undefined);
    const agreeing = comparable.filter(
      (one) => readUserAgent(one['user_agent'] ?? '')[field] === families[one[`${field}_family`] ?? ''],
    );
    return agreeing.length / comparable.length;
  };

  test('at least 94 % of operating systems agree', () => {
    expect(agreement('uap_os_cases.csv', SYSTEMS, 'os')).toBeGreaterThan(0.94);
  });

  test('at least 86 % of browsers agree', () => {
    expect(agreement('uap_browser_cases.csv', BROWSERS, 'browser')).toBeGreaterThan(0.86);
  });

  test('every spider is a bot', () => {
    const spiders = cases('uap_device_cases_every_8th.csv').filter(
      (one) => one['device_family'] === 'Spider',
    );
    expect(spiders.length).toBeGreaterThan(10);
    expect(spiders.filter((one) => readUserAgent(one['user_agent'] ?? '').bot === null)).toEqual([]);
  });
});
