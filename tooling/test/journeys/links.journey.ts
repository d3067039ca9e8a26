import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  linkedNumbers,
  openSettled,
  showsNumber,
  tabAddresses,
  type LinkedNumber,
} from '../src/linked-numbers.ts';
import { openBrowser } from '../src/open-browser.ts';
import { runningSextant } from '../src/running-sextant.ts';
import { signInAs } from '../src/sign-in.ts';

const WALK_MS = 900_000;
const MOST_BYTES = 250_000;
/** The longest that is drawn by the day, and those with the most points of their kind. */
const PERIODS = ['today', '90d', 'last-month', 'ytd', 'all'];

let browser: Browser;
let page: Page;
let context: BrowserContext;
let addresses: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, context } = await signInAs(browser, runningSextant(), 'super_admin'));
  addresses = await everyAddress();
});
afterAll(() => browser.close());

/** Every page of the rail and of the settings, and every tab of each, as the back office itself links them. */
async function everyAddress(): Promise<string[]> {
  const rail = page.locator('nav a[href^="/"]');
  const hrefs = new Set(
    await rail.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
  );
  const found: string[] = [];
  for (const href of hrefs) {
    await openSettled(page, new URL(href, runningSextant().adminUrl).href);
    found.push(...(await tabAddresses(page)));
  }
  return found;
}

test(
  'a number that leads somewhere is found there again',
  async () => {
    expect(addresses.length).toBeGreaterThan(20);
    const numbers: LinkedNumber[] = [];
    for (const address of addresses) {
      await openSettled(page, address);
      numbers.push(...(await linkedNumbers(page)).filter(({ href }) => !isRow(href)));
    }
    expect(numbers.length).toBeGreaterThan(50);
    const lost: LinkedNumber[] = [];
    for (const [href, leading] of groupedByHref(numbers)) {
      await openSettled(page, new URL(href, runningSextant().adminUrl).href);
      for (const number of leading) if (!(await showsNumber(page, number.value))) lost.push(number);
    }
    expect(lost).toEqual([]);
  },
  WALK_MS,
);

test(
  'no page sends more than 250 kB, whatever period and tab is asked for',
  async () => {
    const heavy: string[] = [];
    for (const address of addresses) {
      for (const period of PERIODS) {
        const asked = new URL(address);
        asked.searchParams.set('period', period);
        const answer = await context.request.get(asked.href);
        const { byteLength } = await answer.body();
        if (byteLength > MOST_BYTES) heavy.push(`${asked.pathname}${asked.search} ${byteLength}`);
      }
    }
    expect(heavy).toEqual([]);
  },
  WALK_MS,
);

/** A row about one customer or payout tells of them, not of how many there are. */
function isRow(href: string): boolean {
  return /^\/(customers|payouts)\/./.test(href);
}

function groupedByHref(numbers: readonly LinkedNumber[]): Map<string, LinkedNumber[]> {
  const groups = new Map<string, LinkedNumber[]>();
  for (const number of numbers) groups.set(number.href, [...(groups.get(number.href) ?? []), number]);
  return groups;
}
