import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { destroyDatabase } from '../embedded/destroy-database.ts';
import { ensureDatabase } from '../embedded/ensure-database.ts';
import { findProjectRoot } from '../embedded/find-project-root.ts';
import { migrate } from '../migrate.ts';
import { serviceUrl } from '../service-url.ts';

/** A migrated database on a durable server of the test's own, which may be killed. */
export type CrashableDatabase = {
  url: string;
  /** Ends the server without warning, and starts it again at the same address. */
  crash: () => Promise<void>;
  /** Ends the server without warning. */
  kill: () => void;
  /** Starts the server again at the same address, after the recovery that it needs. */
  start: () => Promise<void>;
  /** The address with the services' own login. */
  servicesUrl: () => Promise<string>;
  /** Cuts the connections of processes named so, and holds all there are until `release`. */
  holdConnections: (name: string, most: number) => Promise<{ release: () => Promise<void> }>;
  destroy: () => Promise<void>;
};

/** Starts a server that no other test uses; a few seconds. `flags` are settings of the server as `name=value`. */
export async function openCrashableDatabase(flags: string[] = []): Promise<CrashableDatabase> {
  const cache = path.join(findProjectRoot(), 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(path.join(cache, 'sextant-crash-'));
  // Nobody else may take the address while the server is down: neither another test's server nor an outgoing connection.
  let server = await ensureDatabase({ home, port: randomInt(20_000, 30_000), flags });
  await migrate(server.url);
  const kill = () => void process.kill(server.pid, 'SIGKILL');
  const start = async () => {
    server = await ensureDatabase({ home, port: server.port, flags });
  };
  return {
    url: server.url,
    kill,
    start,
    crash: () => {
      kill();
      return start();
    },
    servicesUrl: () => serviceUrl(server.url),
    holdConnections: (name, most) => holdConnections(server.url, name, most),
    destroy: async () => {
      await destroyDatabase(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function holdConnections(url: string, name: string, most: number) {
  const watcher = postgres(url, { max: 1, onnotice: () => undefined });
  const holder = postgres(url, { max: most, backoff: () => 0.05, onnotice: () => undefined });
  await watcher`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`;
  void Promise.allSettled(Array.from({ length: most }, () => holder`select pg_sleep(120)`));
  const isFull = async () => {
    const [row] = await watcher`
      select count(*)::int as held from pg_stat_activity where query like 'select pg_sleep%'`;
    return Number(row?.['held']) > most - 6;
  };
  while (!(await isFull())) await wait(50);
  const release = async () => {
    await watcher`
      select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'select pg_sleep%' and pid <> pg_backend_pid()`;
    await Promise.all([holder.end({ timeout: 0 }), watcher.end()]);
  };
  return { release };
}
