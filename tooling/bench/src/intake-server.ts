import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { findProjectRoot } from '@sextant/db/embedded/find-project-root';
import { withConnection } from '@sextant/db/testing/with-connection';

export type IntakeServer = AsyncDisposable & {
  url: string;
  key: string;
  /** Events that were answered with success so far, and how to add to them. */
  acknowledged: () => number;
  acknowledge: (events: number) => void;
};

const START_LIMIT_MS = 30_000;

/** The API as `npm start` runs it, bundled anew, in a process of its own on a free port, with a write key. */
export async function intakeServer(databaseUrl: string): Promise<IntakeServer> {
  const key = await makeKey(databaseUrl);
  const api = path.join(findProjectRoot(), 'apps/api');
  const bundle = path.join(findProjectRoot(), 'tooling/start/bundle.mjs');
  execFileSync(process.execPath, [bundle, 'src/main.ts'], { cwd: api });
  const child = spawn(process.execPath, [path.join(api, 'dist/main.mjs')], {
    cwd: api,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      API_PORT: '0',
      HOST: '127.0.0.1',
      INTAKE_EVENTS_PER_SECOND: '10000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The API did not start.')), START_LIMIT_MS);
    child.once('exit', () => reject(new Error('The API ended at once.')));
    child.stdout.on('data', (data: Buffer) => {
      const [address] = /http:\/\/\S+/.exec(data.toString()) ?? [];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
  let acknowledged = 0;
  return {
    url,
    key,
    acknowledged: () => acknowledged,
    acknowledge: (events) => (acknowledged += events),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** A write key of its own for a measurement. */
export async function makeKey(databaseUrl: string): Promise<string> {
  const key = `sx_write_${randomBytes(16).toString('hex')}`;
  await withConnection(databaseUrl, async (sql) => {
    await sql`
      insert into api_key (name, kind, prefix, hash, scopes, created_by)
      values ('bench', 'write', ${key.slice(0, 12)}, ${createHash('sha256').update(key).digest()}, ${['events:write']}, 'bench')`;
  });
  return key;
}
