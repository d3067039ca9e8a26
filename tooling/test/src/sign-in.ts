import type { Browser, BrowserContext, Page } from 'playwright-core';
import { firstStaff, type Credentials } from './first-staff.ts';

export type BackOffice = { adminUrl: string; home: string };

/** Fills in the form; what comes next is up to the caller. */
export async function enterPassword(
  page: Page,
  adminUrl: string,
  { email, password }: Credentials,
): Promise<void> {
  await page.goto(`${adminUrl}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A window of its own in which the first account of the role is signed in, on Home. */
export async function signInAs(
  browser: Browser,
  { adminUrl, home }: BackOffice,
  role: string,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  await enterPassword(page, adminUrl, firstStaff(home, role));
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  return { page, context };
}
