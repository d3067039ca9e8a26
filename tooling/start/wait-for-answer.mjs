import { setTimeout as wait } from 'node:timers/promises';

const LIMIT_MS = 60_000;

/** Returns once a server answers at `url`, with whatever status. Throws after a minute, or as soon as `hasFailed()`. */
export async function waitForAnswer(url, hasFailed) {
  const deadline = Date.now() + LIMIT_MS;
  while (Date.now() < deadline && !hasFailed()) {
    try {
      await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      return;
    } catch {
      // Not listening yet.
      await wait(50);
    }
  }
  throw new Error(`Nothing answers at ${url}.`);
}
