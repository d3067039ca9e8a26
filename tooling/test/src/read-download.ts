import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** The text of the file that the action makes the browser save. */
export async function readDownload(page: Page, action: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return readFile(await download.path(), 'utf8');
}
