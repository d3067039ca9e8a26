import { readFileSync, writeFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/** The line in a file that only its owner may read, written with `first()` by whichever process comes first. */
export function keptFile(file: string, first: () => string): string {
  try {
    writeFileSync(file, `${first()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
