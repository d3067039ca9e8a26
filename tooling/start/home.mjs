import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/** The folder with this installation's data. */
export const home = path.resolve(process.env.SEXTANT_HOME || path.join(projectRoot, '.sextant'));

/** Makes the folder and tells it to everything this process starts, whatever its working folder. */
export function prepareHome() {
  process.env.SEXTANT_HOME = home;
  try {
    // Root leaves the way open to the account that Postgres runs as; what is secret inside has its own narrow mode.
    mkdirSync(home, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
  } catch (error) {
    throw new Error(
      `${home} cannot be made (${error.code}). Set SEXTANT_HOME to a folder you may write to.`,
      { cause: error },
    );
  }
}
