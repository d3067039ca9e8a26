import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstStaff } from '../src/first-staff.ts';
import { openBrowser } from '../src/open-browser.ts';
import { runningSextant } from '../src/running-sextant.ts';
import { enterPassword, signInAs } from '../src/sign-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a wrong password is refused with a sentence, and no page opens without signing in', async () => {
  const page = await browser.newPage();
  await page.goto(`${runningSextant().adminUrl}/retention`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await enterPassword(page, runningSextant().adminUrl, {
    ...firstStaff(runningSextant().home, 'content_admin'),
    password: 'not-the-password',
  });
  await page.getByRole('alert').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await page.close();
});

test('with a second factor the password alone opens nothing, the code of the app does', async () => {
  const { page, context } = await signInAs(browser, runningSextant(), 'operations_admin');
  await page.goto(`${runningSextant().adminUrl}/settings/account`);
  const secret = await addSecondFactor(page);
  await context.clearCookies();

  await enterPassword(page, runningSextant().adminUrl, firstStaff(runningSextant().home, 'operations_admin'));
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await page.getByLabel('Code of your authenticator app').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').first().waitFor();
  // The code of now was taken when the factor was switched on, and each is taken once.
  await page.getByLabel('Code of your authenticator app').fill(codeOf(secret, Date.now() + 30_000));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await context.close();
});

async function addSecondFactor(page: Awaited<ReturnType<Browser['newPage']>>): Promise<string> {
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Your password').fill(firstStaff(runningSextant().home, 'operations_admin').password);
  await page.getByRole('dialog').getByRole('button', { name: 'Set up' }).click();
  const secret = await page.locator('figcaption code').innerText();
  await page.getByLabel('Code that the app shows').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('Second factor is on').first().waitFor();
  return secret;
}

function codeOf(secret: string, timestamp = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
