import { randomBytes } from 'node:crypto';
import { keptFile } from './kept-file.ts';

/** The password of the cluster's owner, made at random the first time. */
export function ownerPassword(file: string): string {
  return keptFile(file, () => randomBytes(24).toString('base64url'));
}
