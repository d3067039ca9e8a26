import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { home } from './home.mjs';

const mark = path.join(home, 'running');

/**
 * Marks the installation as running. Returns whether the last run left without taking its mark away (it was killed),
 * and throws when one still runs.
 */
export function takeRunMark() {
  const wasKilled = existsSync(mark);
  if (wasKilled) {
    const pid = Number(readFileSync(mark, 'utf8'));
    if (pid !== process.pid && isSupervisor(pid)) {
      throw new Error(
        `Sextant already runs on ${home} (process ${pid}). Another installation needs another SEXTANT_HOME.`,
      );
    }
  }
  writeFileSync(mark, `${process.pid}\n`, { mode: 0o600 });
  return wasKilled;
}

/** Takes the mark away. */
export function dropRunMark() {
  rmSync(mark, { force: true });
}

// A pid may have gone to another program since.
function isSupervisor(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
