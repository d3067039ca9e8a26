import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { destroyDatabase } from '../embedded/destroy-database.ts';
import { ensureDatabase } from '../embedded/ensure-database.ts';
import { findProjectRoot } from '../embedded/find-project-root.ts';
import { migrate } from '../migrate.ts';

/** A migrated database on a durable server of the test's own, which may be killed. */
export type CrashableDatabase = {
  url: string;
  /** Ends the server without warning, and starts it again at the same address. */
  crash: () => Promise<void>;
  destroy: () => Promise<void>;
};

/** Starts a server that no other test uses; a few seconds. */
export async function openCrashableDatabase(): Promise<CrashableDatabase> {
  const cache = path.join(findProjectRoot(), 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(path.join(cache, 'sextant-crash-'));
  let server = await ensureDatabase({ home });
  await migrate(server.url);
  return {
    url: server.url,
    crash: async () => {
      process.kill(server.pid, 'SIGKILL');
      server = await ensureDatabase({ home, port: server.port });
    },
    destroy: async () => {
      await destroyDatabase(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
