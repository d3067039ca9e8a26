import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findProjectRoot } from '../embedded/find-project-root.ts';

/** A short fingerprint of the migrations, the functions and of what applies them; it changes when a template database must be made anew. */
export function migrationsHash(): string {
  const libs = path.join(findProjectRoot(), 'libs/db');
  const hash = createHash('sha256').update(readFileSync(path.join(libs, 'src/migrate.ts')));
  for (const file of ['migrations', 'src/functions'].flatMap((folder) => filesBelow(path.join(libs, folder))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
