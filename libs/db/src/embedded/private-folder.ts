import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * A folder under /var/tmp that stands in for `path`, for what the server's account must reach although it cannot reach `path`.
 * Throws when somebody else made the folder first: a stranger must not own what we run or store.
 */
export function privateFolder(standsFor: string): string {
  const hash = createHash('sha256').update(standsFor).digest('hex').slice(0, 12);
  const folder = path.join('/var/tmp', `sextant-${hash}`);
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  if (!isOurs)
    throw new Error(
      `${folder} exists, but is not a folder that only this user can change. Remove it and start again.`,
    );
  return folder;
}
