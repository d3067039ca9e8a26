/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** A number on a page and where it leads. */
export type LinkedNumber = { from: string; href: string; label: string; value: string };

const SETTLED_MS = 30_000;
/** Of a long list of links of one kind, so many are followed. */
const MOST_OF_A_LIST = 3;

/** Opens an address of the back office and waits until nothing of it loads any more. */
export async function openSettled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelectorAll('main [role="status"][aria-label^="Loading"], main [aria-busy="true"]')
        .length === 0,
    undefined,
    { timeout: SETTLED_MS },
  );
}

/**
 * Every counted number and amount on the page that leads somewhere: the card, bar, row or line around a link is looked
 * into for its first `<data>`. Shares are left out: what explains a rate shows what it is made of.
 */
export async function linkedNumbers(page: Page): Promise<LinkedNumber[]> {
  const from = new URL(page.url());
  const found = await page.evaluate((most) => {
    const taken = new Map<Element | null, number>();
    return [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/"]')].flatMap((link) => {
      const around = link.closest('article, li, tr, dl > div');
      const number = around?.querySelector<HTMLDataElement>(
        'data[data-unit="count"], data[data-unit="money"]',
      );
      if (!around || !number || around.querySelector('a') !== link) return [];
      const seen = taken.get(around.parentElement) ?? 0;
      taken.set(around.parentElement, seen + 1);
      const isOfList = around.tagName === 'LI' || around.tagName === 'TR';
      if (isOfList && seen >= most) return [];
      return [{ href: link.getAttribute('href') ?? '', label: link.textContent.trim(), value: number.value }];
    });
  }, MOST_OF_A_LIST);
  return found.map((number) => ({ ...number, from: `${from.pathname}${from.search}` }));
}

/** Whether the page shows the number: as a value of its own, or as the length of a list. */
export function showsNumber(page: Page, value: string): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLDataElement>('main data')].some((one) => one.value === wanted),
    value,
  );
}

/** The addresses of the page's tabs, its own first; only its own where it has none. */
export async function tabAddresses(page: Page): Promise<string[]> {
  const tabs = page.locator('main [role="tab"]');
  const addresses = [page.url()];
  for (let index = 1; index < (await tabs.count()); index += 1) {
    const before = page.url();
    await tabs.nth(index).click();
    await page.waitForURL((url) => url.href !== before);
    addresses.push(page.url());
  }
  return addresses;
}
