import { existsSync } from 'node:fs';
import path from 'node:path';
import { findProjectRoot } from '../embedded/find-project-root.ts';

/**
 * The folder `../shared/data/<name>` beside the repository, which holds real files with known answers, or null where it is absent.
 * Tests that need it are declared with `describe.skipIf(!folder)`, so that the run counts them as skipped.
 */
export function referenceData(name: string): string | null {
  const folder = path.resolve(findProjectRoot(), '../shared/data', name);
  return existsSync(folder) ? folder : null;
}
