import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../src/open-browser.ts';
import { runningSextant } from '../src/running-sextant.ts';
import { signInAs } from '../src/sign-in.ts';

const PAGES = [
  '/',
  '/users',
  '/users?tab=engagement',
  '/retention',
  '/segments',
  '/customers',
  '/revenue?movement=all',
  '/revenue?tab=sales',
  '/revenue?tab=cohorts&period=all',
  '/revenue?tab=bridge',
  '/credits',
  '/payouts',
  '/payouts?tab=balances',
  '/refunds',
  '/reports',
  '/reports?tab=months',
  '/tax',
  '/requests/bug-reports',
  '/requests/influencers',
  '/requests/failed-jobs',
  '/warnings',
  '/audit',
  '/settings',
  '/settings/staff',
  '/settings/api-keys',
  '/settings/account',
];

let browser: Browser;
let signedIn: { page: Page; context: BrowserContext };
beforeAll(async () => {
  browser = await openBrowser();
  signedIn = await signInAs(browser, runningSextant(), 'super_admin');
});
afterAll(() => browser.close());

for (const theme of ['dark', 'light'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing on any page, ${theme} and ${width} px wide`, async () => {
      const { page } = signedIn;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(runningSextant().adminUrl + path, { waitUntil: 'networkidle' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html ?? ''}`));
      }
      expect(found).toEqual([]);
    }, 240_000);
  }
}
