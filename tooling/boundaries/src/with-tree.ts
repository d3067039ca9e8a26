import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MANIFESTS = {
  'libs/db/package.json': '{ "exports": { "./*": "./src/*.ts" } }',
  'libs/business/package.json': '{ "exports": { "./*": "./src/*.ts" } }',
  'libs/ui/package.json': '{ "exports": { "./components/*": "./src/components/*.tsx" } }',
};

/** Runs `work` on a small repository of its own made of `files` (path → source), which is gone afterwards. */
export function withTree<T>(files: Record<string, string>, work: (root: string) => T): T {
  const root = mkdtempSync(path.join(tmpdir(), 'sextant-boundaries-'));
  try {
    for (const [file, source] of Object.entries({ ...MANIFESTS, ...files })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), source);
    }
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
