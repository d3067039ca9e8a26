import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** The real API in a process of its own, until `kill` ends it without warning. */
export type SpawnedApi = { url: string; kill: () => Promise<void> };
/** The same before it listens: `stderr` says what it waits for. */
export type StartedApi = { listening: Promise<SpawnedApi>; stderr: () => string };

/** Starts the API on this database and waits until it listens; port 0 takes a free one. */
export function spawnApi(
  databaseUrl: string,
  port = 0,
  environment: Record<string, string> = {},
): Promise<SpawnedApi> {
  return startApi(databaseUrl, port, environment).listening;
}

/** Starts the API on this database. */
export function startApi(databaseUrl: string, port: number, environment: Record<string, string>): StartedApi {
  const main = path.join(import.meta.dirname, '../src/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      API_PORT: String(port),
      HOST: '127.0.0.1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (data: Buffer) => (words += data.toString()));
  const listening = addressOf(child).then((url) => ({ url, kill: () => kill(child) }));
  return { listening, stderr: () => words };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The API ended with ${code} before it listened.`)));
    child.stdout?.on('data', (data: Buffer) => {
      const [address] = /http:\/\/\S+/.exec(data.toString()) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
