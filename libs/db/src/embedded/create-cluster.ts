import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClusterPlace } from './cluster-place.ts';
import { serverEnvironment } from './server-environment.ts';

/** Makes an empty cluster in `place.dataDir` unless there is one. Call it under the cluster's lock. */
export function createCluster(place: ClusterPlace, native: string, password: string): void {
  if (existsSync(path.join(place.dataDir, 'PG_VERSION'))) return;
  removeUnfinished(place.dataDir);
  const unfinished = `${place.dataDir}.creating-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordCopy = path.join(path.dirname(unfinished), `password.creating-${process.pid}`);
  writeFileSync(passwordCopy, `${password}\n`, { mode: 0o600 });
  if (place.account) {
    for (const file of [unfinished, passwordCopy]) chownSync(file, place.account.uid, place.account.gid);
  }
  try {
    runInitdb(place, native, { dataDir: unfinished, passwordCopy });
    renameSync(unfinished, place.dataDir);
  } finally {
    rmSync(passwordCopy, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

// The lock is ours, so whoever began these is dead.
function removeUnfinished(dataDir: string): void {
  const folder = path.dirname(dataDir);
  for (const name of readdirSync(folder).filter((entry) => entry.includes('.creating-'))) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

type Draft = { dataDir: string; passwordCopy: string };

function runInitdb(place: ClusterPlace, native: string, { dataDir, passwordCopy }: Draft): void {
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordCopy];
  const result = spawnSync(
    path.join(native, 'bin', 'initdb'),
    ['-D', dataDir, ...access, ...locale, '--no-instructions'],
    {
      ...serverEnvironment(place.account),
      encoding: 'utf8',
    },
  );
  if (result.status === 0) return;
  const reason = (result.stderr || result.stdout || result.error?.message || `exit ${result.status}`).trim();
  throw new Error(`The database could not be created in ${place.dataDir}: ${reason}`);
}
