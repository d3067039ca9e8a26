import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/** What a server wrote about itself into its data directory. */
export type Postmaster = { pid: number; port: number; isReady: boolean };

/** The server that runs on `dataDir`, or null; a file left behind by a dead one does not count. */
export function findPostmaster(dataDir: string): Postmaster | null {
  const written = readPostmasterFile(dataDir);
  return written && runsPostgres(written.pid, dataDir) ? written : null;
}

/** Path of the file by which a server claims its data directory. */
export function postmasterFile(dataDir: string): string {
  return path.join(dataDir, 'postmaster.pid');
}

function readPostmasterFile(dataDir: string): Postmaster | null {
  try {
    const lines = readFileSync(postmasterFile(dataDir), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

// The pid alone proves nothing: after a restart it may belong to another program, or be a zombie nobody reaps.
function runsPostgres(pid: number, dataDir: string): boolean {
  if (!pid) return false;
  const [program = '', ...args] = commandLine(pid);
  return /postgres(\.exe)?$/.test(program) && args.includes(dataDir);
}

function commandLine(pid: number): string[] {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .stdout.trim()
      .split(' ');
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // The process is gone, or went while we looked.
    return [];
  }
}
