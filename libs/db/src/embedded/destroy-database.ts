import { rmSync } from 'node:fs';
import path from 'node:path';
import { clusterPlace } from './cluster-place.ts';
import { stopDatabase } from './stop-database.ts';

/** Stops the embedded Postgres of a throw-away installation and deletes all its data. */
export async function destroyDatabase(home: string): Promise<void> {
  await stopDatabase({ home });
  const { folder, dataDir } = clusterPlace(home);
  const isElsewhere = path.dirname(dataDir) !== folder;
  rmSync(isElsewhere ? path.dirname(dataDir) : dataDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
