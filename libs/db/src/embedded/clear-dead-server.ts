import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { findPostmaster, postmasterFile } from './postmaster.ts';

const PATIENCE_MS = 2_000;
const LIMIT_MS = 30_000;

/**
 * Clears what a killed server left in `dataDir`; does nothing while one runs.
 * Backends can outlive their server, and a new server beside them would corrupt the data: they go first.
 */
export async function clearDeadServer(dataDir: string): Promise<void> {
  if (findPostmaster(dataDir)) return;
  const started = Date.now();
  for (let orphans = backendsOf(dataDir); orphans.length > 0; orphans = backendsOf(dataDir)) {
    const waitedMs = Date.now() - started;
    if (waitedMs > LIMIT_MS)
      throw new Error(`Processes of a dead server hold ${dataDir}: ${orphans.join(', ')}`);
    if (waitedMs > PATIENCE_MS) orphans.forEach(kill);
    await wait(20);
  }
  rmSync(postmasterFile(dataDir), { force: true });
}

// Every backend's working directory is the data directory.
function backendsOf(dataDir: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => worksIn(pid, dataDir));
}

function worksIn(pid: number, dataDir: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== dataDir) return false;
    const isZombie = readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    return !isZombie && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    // Gone meanwhile, or another user's process, which cannot be a backend of ours.
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
