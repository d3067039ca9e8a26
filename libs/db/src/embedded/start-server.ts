import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClusterPlace } from './cluster-place.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { serverEnvironment } from './server-environment.ts';

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const READY_LIMIT_MS = 120_000;

/** Starts a server that outlives this process, and returns when it takes connections. Throws with the end of its log. */
export async function startServer(
  place: ClusterPlace,
  native: string,
  settings: string[],
): Promise<Postmaster> {
  const hasEnded = spawnServer(place, path.join(native, 'bin', 'postgres'), settings);
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline) {
    const server = findPostmaster(place.dataDir);
    if (server?.isReady) return server;
    if (!server && hasEnded()) throw new Error(`Postgres did not start.\n${endOfLog(place.logFile)}`);
    await wait(10);
  }
  throw new Error(`Postgres took too long to become ready.\n${endOfLog(place.logFile)}`);
}

function spawnServer(place: ClusterPlace, program: string, settings: string[]): () => boolean {
  if (existsSync(place.logFile) && statSync(place.logFile).size > LOG_LIMIT_BYTES) {
    renameSync(place.logFile, `${place.logFile}.1`);
  }
  const log = openSync(place.logFile, 'a', 0o600);
  let hasEnded = false;
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn(program, ['-D', place.dataDir, ...flags], {
    ...serverEnvironment(place.account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.once('exit', () => (hasEnded = true));
  child.once('error', () => (hasEnded = true));
  child.unref();
  closeSync(log);
  return () => hasEnded;
}

function endOfLog(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8);
  return `${lines.join('\n')}\n(log: ${logFile})`;
}
