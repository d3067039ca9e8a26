import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { keptFile } from '@sextant/db/embedded/kept-file';

/** The installation's secret, made once and kept in its home for the owner's eyes only: a restart signs nobody out. */
export function authSecret(home: string): string {
  mkdirSync(home, { recursive: true });
  return keptFile(path.join(home, 'session-secret'), () => randomBytes(32).toString('base64url'));
}
