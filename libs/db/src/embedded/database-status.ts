import { clusterPlace } from './cluster-place.ts';
import { ownerUrl } from './owner-url.ts';
import { ownerPassword } from './owner-password.ts';
import { findPostmaster } from './postmaster.ts';

export type DatabaseStatus = { dataDir: string; logFile: string } & (
  { isRunning: true; url: string; port: number; pid: number } | { isRunning: false }
);

/** What the installation's embedded Postgres is doing, without starting it. */
export function databaseStatus(options: { home?: string; name?: string } = {}): DatabaseStatus {
  const { dataDir, logFile, passwordFile: file } = clusterPlace(options.home);
  const server = findPostmaster(dataDir);
  if (!server?.isReady) return { isRunning: false, dataDir, logFile };
  const url = ownerUrl(server.port, ownerPassword(file), options.name ?? 'sextant');
  return { isRunning: true, url, port: server.port, pid: server.pid, dataDir, logFile };
}
