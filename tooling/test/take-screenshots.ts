import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findProjectRoot } from '@sextant/db/embedded/find-project-root';
import { sextantHome } from '@sextant/db/embedded/sextant-home';
import { openBrowser } from './src/open-browser.ts';
import { signInAs } from './src/sign-in.ts';

// Takes the README's pictures from the Sextant that runs here with its demo data: npm start, then npm run screenshots.
const PICTURES = [
  { name: 'home-dark', path: '/', theme: 'dark' },
  { name: 'users-light', path: '/users', theme: 'light' },
  { name: 'retention-light', path: '/retention', theme: 'light' },
  { name: 'revenue-dark', path: '/revenue?movement=churn', theme: 'dark' },
  { name: 'payouts-light', path: '/payouts', theme: 'light' },
  { name: 'audit-dark', path: '/audit', theme: 'dark' },
] as const;

const adminUrl = `http://localhost:${process.env['ADMIN_PORT'] ?? '3001'}`;
const folder = path.join(findProjectRoot(), 'docs/screenshots');
mkdirSync(folder, { recursive: true });

const browser = await openBrowser();
try {
  const { page } = await signInAs(browser, { adminUrl, home: sextantHome() }, 'super_admin');
  await page.setViewportSize({ width: 1440, height: 1000 });
  for (const { name, path: address, theme } of PICTURES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(adminUrl + address, { waitUntil: 'networkidle' });
    for (const panel of await page.getByLabel(/^Loading/).all()) await panel.waitFor({ state: 'detached' });
    // Lets the charts that came last be drawn.
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    process.stdout.write(`${name}.png\n`);
  }
} finally {
  await browser.close();
}
