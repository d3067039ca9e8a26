import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const AREAS = ['apps', 'libs', 'tooling'];
const SKIPPED = new Set(['node_modules', 'dist', '.next', '.turbo']);

/** Paths from `root` of every TypeScript and JavaScript source in it, sorted. */
export function listSources(root: string): string[] {
  return AREAS.filter((area) => existsSync(path.join(root, area)))
    .flatMap((area) => below(root, area))
    .toSorted();
}

function below(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : below(root, file);
    return /\.(tsx?|mjs)$/.test(entry.name) && entry.name !== 'next-env.d.ts' ? [file] : [];
  });
}
