import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The installation's secret, made once and kept in its home for the owner's eyes only: a restart signs nobody out. */
export function authSecret(home: string): string {
  const file = path.join(home, 'session-secret');
  return read(file) ?? create(home, file);
}

function create(home: string, file: string): string {
  mkdirSync(home, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    // A link fails where the file exists: of two processes that start together, one makes the secret for both.
    linkSync(draft, file);
  } catch (error) {
    if (read(file) === null) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
