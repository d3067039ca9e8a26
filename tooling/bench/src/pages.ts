import path from 'node:path';
import { sextantHome } from '@sextant/db/embedded/sextant-home';
import { openBrowser } from '@sextant/test/src/open-browser';
import { signInAs } from '@sextant/test/src/sign-in';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';

const ROUNDS = 5;

/** Milliseconds; `shift` is the share of the screen that moved by itself. */
const Watched = z.object({
  largest: z.number(),
  shift: z.number(),
  interactive: z.number().nullable(),
  framedAt: z.number().nullable(),
  filledAt: z.number().nullable(),
});
type Watched = z.infer<typeof Watched>;
type RailLink = { name: string; href: string };

/**
 * Measures every page of the rail on the Sextant that runs here: what a browser without a cache waits for when it opens the page, and what
 * somebody waits for who comes by a click.
 */
export async function benchPages(say: (line: string) => void): Promise<void> {
  const adminUrl = `http://localhost:${process.env['ADMIN_PORT'] ?? '3001'}`;
  const browser = await openBrowser();
  try {
    const { page, context } = await signInAs(browser, { adminUrl, home: sextantHome() }, 'super_admin');
    const state = await context.storageState();
    const links = await railLinks(page);
    await context.close();
    const visit = { browser, adminUrl, state };
    say(`medians of ${ROUNDS}, in ms     first load: largest  interactive  all shown    click: frame  all shown`);
    for (const link of links) {
      const loads = await times(() => firstLoad(visit, link));
      const clicks = await clicksOn(visit, link, links);
      const cells = [
        median(loads.map(({ largest }) => largest)).padStart(27),
        median(loads.map(({ interactive }) => interactive)).padStart(13),
        median(loads.map(({ filledAt }) => filledAt)).padStart(11),
        median(clicks.map(({ framedAt }) => framedAt)).padStart(16),
        median(clicks.map(({ filledAt }) => filledAt)).padStart(11),
      ];
      say(`${link.name.padEnd(20)}${cells.join('')}`);
    }
  } finally {
    await browser.close();
  }
}

type Visit = { browser: Browser; adminUrl: string; state: Awaited<ReturnType<BrowserContext['storageState']>> };

async function firstLoad(visit: Visit, { href }: RailLink): Promise<Watched> {
  const page = await openPage(visit, href);
  const watched = await whenFilled(page);
  await page.context().close();
  return watched;
}

/** Comes from another page each time, in a window that has seen neither the answers nor the page. */
async function clicksOn(visit: Visit, link: RailLink, links: readonly RailLink[]): Promise<Watched[]> {
  const start = links.find(({ href }) => href !== link.href && href !== '/') ?? link;
  return times(async () => {
    const page = await openPage(visit, start.href);
    await whenFilled(page);
    await page.getByRole('navigation').getByRole('link', { name: link.name, exact: true }).click();
    const watched = await whenFilled(page);
    await page.context().close();
    return watched;
  });
}

async function openPage({ browser, adminUrl, state }: Visit, href: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, storageState: state });
  await context.addInitScript({ path: path.join(import.meta.dirname, 'watch-page.js') });
  const page = await context.newPage();
  await page.goto(adminUrl + href);
  return page;
}

async function whenFilled(page: Page): Promise<Watched> {
  await page.waitForFunction('window.sextantWatch.filledAt !== null');
  return Watched.parse(await page.evaluate('window.sextantWatch'));
}

async function railLinks(page: Page): Promise<RailLink[]> {
  const links = await page.getByRole('navigation').getByRole('link').all();
  return Promise.all(
    links.map(async (link) => ({
      name: (await link.innerText()).trim(),
      href: (await link.getAttribute('href')) ?? '/',
    })),
  );
}

async function times<Result>(act: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < ROUNDS; round += 1) results.push(await act());
  return results;
}

function median(values: readonly (number | null)[]): string {
  const sorted = values.map((value) => value ?? Number.NaN).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toString();
}
