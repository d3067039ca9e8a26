import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** The real API in a process of its own, until `kill` ends it without warning. */
export type SpawnedApi = { url: string; kill: () => Promise<void> };

/** Starts the API on this database; port 0 takes a free one. */
export async function spawnApi(
  databaseUrl: string,
  port = 0,
  environment: Record<string, string> = {},
): Promise<SpawnedApi> {
  const main = path.join(import.meta.dirname, '../src/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      API_PORT: String(port),
      HOST: '127.0.0.1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { url: await addressOf(child), kill: () => kill(child) };
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
