import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { databaseStatus } from '@sextant/db/embedded/database-status';
import { destroyDatabase } from '@sextant/db/embedded/destroy-database';
import { findProjectRoot } from '@sextant/db/embedded/find-project-root';
import type { TestProject } from 'vitest/node';

const LIMIT_MS = 300_000;

/** Vitest's global setup of the journeys: `npm start` in a folder and on ports of its own; gone with everything in it afterwards. */
export default async function startSextant(project: TestProject): Promise<() => Promise<void>> {
  const root = findProjectRoot();
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(path.join(cache, 'sextant-journey-'));
  const [adminPort, apiPort] = await Promise.all([freePort(), freePort()]);
  const child = spawn(process.execPath, ['tooling/start/start.mjs'], {
    cwd: root,
    env: { ...environment(), SEXTANT_HOME: home, ADMIN_PORT: String(adminPort), API_PORT: String(apiPort) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((ended) => child.once('exit', ended));
    await destroyDatabase(home);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilItRuns(child);
  } catch (error) {
    await stop();
    throw error;
  }
  const database = databaseStatus({ home });
  project.provide('sextant', {
    home,
    adminUrl: `http://localhost:${adminPort}`,
    apiUrl: `http://localhost:${apiPort}`,
    databaseUrl: database.isRunning ? database.url : '',
  });
  return stop;
}

// Nothing of the caller's installation may leak in.
function environment(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _database,
    BETTER_AUTH_URL: _url,
    NODE_ENV: _mode,
    npm_lifecycle_event: _npm,
    ...rest
  } = process.env;
  return { ...rest, HOST: '127.0.0.1' };
}

function untilItRuns(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Sextant took too long to start')), LIMIT_MS);
    child.once('exit', (code) => reject(new Error(`Sextant ended while starting (${code})`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      if (!chunk.toString().includes('Ctrl-C stops everything')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}
