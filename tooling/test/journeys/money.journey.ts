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

test('a billing admin opens a step of the MRR waterfall and finds activities that add up to it', async () => {
  const { page, context } = await signInAs(browser, runningSextant(), 'billing_admin');
  await page.getByRole('link', { name: 'Revenue' }).click();
  await page.getByRole('heading', { level: 1, name: 'Revenue' }).waitFor();
  const step = page.getByRole('button', { name: /^Churn/ }).first();
  const amount = await step.locator('[title]').getAttribute('title');
  await step.click();
  const activities = page.getByText(/customers, together/);
  await activities.waitFor();
  expect(await activities.innerText()).toContain(`together ${amount}`);
  await context.close();
});

test('a financial report is made in the background, says whether it ties out, and is downloaded', async () => {
  const { page, context } = await signInAs(browser, runningSextant(), 'billing_admin');
  await page.goto(`${runningSextant().adminUrl}/reports`);
  await page.getByRole('button', { name: 'New report' }).click();
  await page.getByRole('dialog').locator('label').filter({ hasText: /^CSV$/ }).click();
  await page.getByRole('button', { name: 'Create report' }).click();
  const download = page.getByRole('button', { name: /^Download Revenue/ });
  await download.waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Revenue \d{4}/ }).click();
  await page.getByRole('dialog').getByText('Control totals').waitFor();
  await page.keyboard.press('Escape');
  const csv = await readDownload(page, () => download.click());
  expect(csv.split('\n').length).toBeGreaterThan(1);
  await context.close();
});

test('a month that is closed keeps its numbers, and the audit log keeps who closed it', async () => {
  const { page, context } = await signInAs(browser, runningSextant(), 'super_admin');
  await page.goto(`${runningSextant().adminUrl}/reports?tab=months`);
  const close = page.getByRole('button', { name: /^Close \d{4}-\d{2}$/ }).last();
  const month = ((await close.getAttribute('aria-label')) ?? '').replace('Close ', '');
  await close.click();
  await confirm(page, 'Close month');
  await page.getByRole('row').filter({ hasText: month }).getByText('Closed', { exact: true }).waitFor();
  await page.goto(`${runningSextant().adminUrl}/audit`);
  await page.getByRole('row').filter({ hasText: /close/i }).first().waitFor();
  await context.close();
});

async function confirm(page: Page, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Books of the month are done');
  await dialog.getByRole('button', { name: action }).click();
  await dialog.waitFor({ state: 'detached' });
}
