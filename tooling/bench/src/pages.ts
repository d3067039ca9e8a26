import path from 'node:path';
import { sextantHome } from '@sextant/db/embedded/sextant-home';
import { openBrowser } from '@sextant/test/open-browser';
import { signInAs } from '@sextant/test/sign-in';

const ROUNDS = 3;
/** How long a person at least looks at a page before going on. */
const LOOKING_MS = 1500;

/** Milliseconds; null before it came. */
type Watched = { largest: number; interactive: number | null; framed: number | null; filled: number | null };
type Browser = Awaited<ReturnType<typeof openBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type RailLink = { name: string; href: string };
type Visit = {
  browser: Browser;
  adminUrl: string;
  state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
};

/**
 * Measures every page of the rail on the Sextant that runs here: what a browser that knows nothing of it waits for when it opens the page,
 * and what somebody waits for who comes by a click and has not been there before.
 */
export async function benchPages(say: (line: string) => void): Promise<void> {
  const adminUrl = `http://localhost:${process.env['ADMIN_PORT'] ?? '3001'}`;
  const browser = await openBrowser();
  try {
    const { page, context } = await signInAs(browser, { adminUrl, home: sextantHome() }, 'super_admin');
    const visit = { browser, adminUrl, state: await context.storageState() };
    const links = await railLinks(page);
    await context.close();
    const loads = await rounds(links, () => eachLoaded(visit, links));
    const clicks = await rounds(links, () => eachClicked(visit, links));
    say(`ms, medians of ${ROUNDS}`.padEnd(22) + ' |            first load             |         click');
    say(''.padEnd(22) + ' |   largest  interactive  all shown |  frame  all shown');
    links.forEach(({ name }, index) => {
      const load = loads[index] ?? [];
      const click = clicks[index] ?? [];
      const first = [
        median(load, 'largest', 10),
        median(load, 'interactive', 13),
        median(load, 'filled', 11),
      ].join('');
      const then = [median(click, 'framed', 7), median(click, 'filled', 11)].join('');
      say(`${name.padEnd(22)} |${first} |${then}`);
    });
  } finally {
    await browser.close();
  }
}

async function eachLoaded(visit: Visit, links: readonly RailLink[]): Promise<Watched[]> {
  const results: Watched[] = [];
  for (const { href } of links) {
    const page = await openPage(visit, href);
    results.push(await whenFilled(page));
    await page.context().close();
  }
  return results;
}

async function eachClicked(visit: Visit, links: readonly RailLink[]): Promise<Watched[]> {
  const page = await openPage(visit, links.at(-1)?.href ?? '/');
  await whenFilled(page);
  const results: Watched[] = [];
  for (const { name } of links) {
    await page.waitForTimeout(LOOKING_MS);
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    results.push(await whenFilled(page));
  }
  await page.context().close();
  return results;
}

async function openPage({ browser, adminUrl, state }: Visit, href: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, storageState: state });
  await context.addInitScript({ path: path.join(import.meta.dirname, 'watch-page.js') });
  const page = await context.newPage();
  await page.goto(adminUrl + href);
  return page;
}

// The page's policy forbids waitForFunction, which compiles text.
function whenFilled(page: Page): Promise<Watched> {
  return page.evaluate<Watched>('window.sextantWatch');
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

/** What every round measured of each link. */
async function rounds(links: readonly RailLink[], measure: () => Promise<Watched[]>): Promise<Watched[][]> {
  const results: Watched[][] = links.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    (await measure()).forEach((watched, index) => results[index]?.push(watched));
  }
  return results;
}

function median(measured: readonly Watched[], what: keyof Watched, width: number): string {
  const sorted = measured.map((watched) => watched[what] ?? Number.NaN).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)
    .toString()
    .padStart(width);
}
