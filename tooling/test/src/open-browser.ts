import { chromium, type Browser } from 'playwright-core';

/** Starts the Chromium that `npm test` found; `CHROMIUM_PATH` names it when a journey runs by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    // Containers have no user namespaces for the sandbox, and little shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}
