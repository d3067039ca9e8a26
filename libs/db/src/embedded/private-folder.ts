import { lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * `/var/tmp/sextant-<name>`, made if need be, for what the server's account must reach and cannot reach where it is.
 * Throws when somebody else made the folder first: a stranger must not own what we run or store.
 */
export function privateFolder(name: string): string {
  const folder = path.join('/var/tmp', `sextant-${name}`);
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  if (isOurs) return folder;
  throw new Error(
    `${folder} exists, but is not a folder that only this user can change. Remove it and start again.`,
  );
}
