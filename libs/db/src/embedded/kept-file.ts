import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/** The line in a file that only its owner may read, made by `first()` in whichever process comes first. */
export function keptFile(file: string, first: () => string): string {
  return read(file) ?? create(file, first());
}

function create(file: string, line: string): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${line}\n`, { mode: 0o600 });
  try {
    // A link fails where the file exists, and never shows it half written.
    linkSync(draft, file);
    return line;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
