import path from 'node:path';
import { findProjectRoot } from './find-project-root.ts';

/** The absolute folder of one installation's data: the argument, else `SEXTANT_HOME`, else `.sextant` in the repository. */
export function sextantHome(home = process.env['SEXTANT_HOME']): string {
  return home ? path.resolve(home) : path.join(findProjectRoot(), '.sextant');
}
