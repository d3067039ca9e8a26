import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../src/open-browser.ts';
import { readDownload } from '../src/read-download.ts';
import { runningSextant } from '../src/running-sextant.ts';
import { signInAs } from '../src/sign-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a product manager filters a cohort, opens its people and finds exactly as many as the cell says', async () => {
  const { page, context } = await signInAs(browser, runningSextant(), 'product_manager');
  await page.getByRole('link', { name: 'Retention' }).click();
  await page.getByRole('heading', { level: 1, name: 'Retention' }).waitFor();
  await filterByTier(page, 'Pro');
  await page.locator('label').filter({ hasText: /^n$/ }).click();

  const cell = page.locator('td button[data-cell$=":1"]').first();
  const people = Number((await cell.innerText()).replace(/\D/g, ''));
  await cell.click();
  await page.getByText(`${people} people, the same as in the cell`).waitFor();
  await context.close();
});

test('what is saved and exported appears in the audit log with who did it', async () => {
  const manager = await signInAs(browser, runningSextant(), 'product_manager');
  await manager.page.goto(`${runningSextant().adminUrl}/retention`);
  await filterByTier(manager.page, 'Free');
  await manager.page.getByRole('button', { name: 'Save segment' }).click();
  await manager.page.getByRole('textbox', { name: 'Name' }).fill('Free customers');
  await manager.page.getByRole('dialog').getByRole('button', { name: 'Save segment' }).click();
  await manager.page.getByRole('dialog').waitFor({ state: 'detached' });
  await manager.context.close();

  const { page, context } = await signInAs(browser, runningSextant(), 'super_admin');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: /segment/i })
    .filter({ hasText: 'Product manager' })
    .first()
    .waitFor();
  const csv = await readDownload(page, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
  });
  expect(csv).toContain('Free customers');
  await page.reload();
  await page
    .getByRole('row')
    .filter({ hasText: /export/i })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Check integrity' }).click();
  await page.getByText('The log is whole').waitFor();
  await context.close();
});

test('a role does not see, and cannot open, what it may not', async () => {
  const { page, context } = await signInAs(browser, runningSextant(), 'billing_admin');
  expect(await page.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
  for (const path of ['/audit', '/retention']) {
    await page.goto(`${runningSextant().adminUrl}${path}`);
    await page.getByText('Your role may not open this page').waitFor();
  }
  await context.close();
});

async function filterByTier(page: Page, tier: string): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabel('Trait').selectOption('tier');
  await page.getByRole('button', { name: 'Values' }).click();
  await page.getByRole('option', { name: tier }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('group', { name: 'Filters' }).getByText(tier).first().waitFor();
  // What is drawn until the answer comes is still the old one.
  await page.waitForLoadState('networkidle');
}
