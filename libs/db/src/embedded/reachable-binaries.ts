import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { canReach } from './can-reach.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { privateFolder } from './private-folder.ts';

/** `native` itself, or a copy of it outside when the account cannot read it there (a repository in a private folder). */
export function reachableBinaries(native: string, account: PostgresAccount | null): string {
  if (canReach(path.join(native, 'share'), account)) return native;
  const copy = path.join(privateFolder(hashOf(native)), `native-${versionOf(native)}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  return copy;
}

function versionOf(native: string): string {
  return hashOf(readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8'));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

// Written beside and renamed, so that a copy which was interrupted is never taken for a whole one.
function copyBinaries(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openForReading(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openForReading(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}
