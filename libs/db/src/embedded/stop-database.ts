import { setTimeout as wait } from 'node:timers/promises';
import { clusterPlace } from './cluster-place.ts';
import { errorCode } from './error-code.ts';
import { withKernelLock } from './kernel-lock.ts';
import { findPostmaster } from './postmaster.ts';

const CLEAN_STOP_LIMIT_MS = 60_000;
const HARD_STOP_LIMIT_MS = 10_000;

/** Stops the installation's embedded Postgres and waits for its end; false when none ran. Open connections are cut. */
export async function stopDatabase(options: { home?: string } = {}): Promise<boolean> {
  const { dataDir } = clusterPlace(options.home);
  return withKernelLock(dataDir, async () => {
    const server = findPostmaster(dataDir);
    if (!server) return false;
    // SIGINT is a fast stop; SIGTERM would wait for every client to leave.
    signal(server.pid, 'SIGINT');
    if (await hasEnded(dataDir, CLEAN_STOP_LIMIT_MS)) return true;
    signal(server.pid, 'SIGQUIT');
    if (await hasEnded(dataDir, HARD_STOP_LIMIT_MS)) return true;
    throw new Error(`The Postgres with process id ${server.pid} does not stop`);
  });
}

async function hasEnded(dataDir: string, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    if (!findPostmaster(dataDir)) return true;
    await wait(10);
  }
  return false;
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
