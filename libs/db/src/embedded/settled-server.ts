import { setTimeout as wait } from 'node:timers/promises';
import { findPostmaster, type Postmaster } from './postmaster.ts';

const LIMIT_MS = 120_000;

/** The server on `dataDir` once it takes connections, or null when none runs (any more). Waits while one recovers or stops. */
export async function settledServer(dataDir: string): Promise<Postmaster | null> {
  const deadline = Date.now() + LIMIT_MS;
  while (Date.now() < deadline) {
    const server = findPostmaster(dataDir);
    if (!server || server.isReady) return server;
    await wait(20);
  }
  throw new Error(`The Postgres on ${dataDir} has been starting or stopping for two minutes; see its log`);
}
