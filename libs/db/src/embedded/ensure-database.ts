import { clearDeadServer } from './clear-dead-server.ts';
import { clusterPlace, type ClusterPlace } from './cluster-place.ts';
import { createCluster } from './create-cluster.ts';
import { createDatabase } from './create-database.ts';
import { freePort } from './free-port.ts';
import { withKernelLock } from './kernel-lock.ts';
import { ownerUrl } from './owner-url.ts';
import { ownerPassword } from './owner-password.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import type { Postmaster } from './postmaster.ts';
import { reachableBinaries } from './reachable-binaries.ts';
import { serverSettings } from './server-settings.ts';
import { settledServer } from './settled-server.ts';
import { startServer } from './start-server.ts';

const PREFERRED_PORT = 54_329;
const START_ATTEMPTS = 3;

export type EnsureOptions = {
  /** The installation's folder; see `sextantHome` for the default. */
  home?: string;
  /** The port to take when it is free; a server that already runs keeps its own. */
  port?: number;
  /** Further settings as `name=value`, over those of `serverSettings`. */
  flags?: string[];
  /** The database, made when missing. */
  name?: string;
};

export type EmbeddedDatabase = {
  /** Connects as the cluster's owner. */
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  logFile: string;
  /** False when a running server was found. */
  hasStarted: boolean;
};

/** Makes sure that the installation's embedded Postgres runs and holds the database. Safe from many processes at once. */
export async function ensureDatabase(options: EnsureOptions = {}): Promise<EmbeddedDatabase> {
  const place = clusterPlace(options.home);
  return withKernelLock(place.dataDir, async () => {
    const password = ownerPassword(place.passwordFile);
    const running = await settledServer(place.dataDir);
    const server = running ?? (await createAndStart(place, password, options));
    const name = options.name ?? 'sextant';
    await createDatabase(ownerUrl(server.port, password, 'postgres'), name);
    return {
      url: ownerUrl(server.port, password, name),
      port: server.port,
      pid: server.pid,
      dataDir: place.dataDir,
      logFile: place.logFile,
      hasStarted: running === null,
    };
  });
}

async function createAndStart(
  place: ClusterPlace,
  password: string,
  options: EnsureOptions,
): Promise<Postmaster> {
  const native = reachableBinaries(postgresBinaries(), place.account);
  await clearDeadServer(place.dataDir);
  createCluster(place, native, password);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(options.port ?? PREFERRED_PORT);
    try {
      return await startServer(place, native, [
        `port=${port}`,
        ...serverSettings(),
        ...(options.flags ?? []),
      ]);
    } catch (error) {
      // Somebody may have taken the port between the look and the start.
      if (attempt === START_ATTEMPTS || (await freePort(port)) === port) throw error;
    }
  }
}
