import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of the repository: the nearest one above `from` that holds Sextant's own root package.json.
 * Looking it up instead of counting `..` keeps the answer right from sources and from bundles alike.
 */
export function findProjectRoot(
  from: string[] = [import.meta.dirname ?? process.cwd(), process.cwd()],
): string {
  for (const start of from) {
    for (let folder = start; ; folder = path.dirname(folder)) {
      if (isProjectRoot(folder)) return folder;
      if (folder === path.dirname(folder)) break;
    }
  }
  throw new Error(`No Sextant repository at or above ${from.join(' or ')}`);
}

function isProjectRoot(folder: string): boolean {
  const manifest = path.join(folder, 'package.json');
  return existsSync(path.join(folder, 'turbo.json')) && existsSync(manifest) && namesSextant(manifest);
}

function namesSextant(manifest: string): boolean {
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'sextant';
}
