import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readImports, type ImportStatement } from './read-imports.ts';
import { resolveImport, type ImportTarget } from './resolve-import.ts';

export type ResolvedImport = ImportStatement & { target: ImportTarget };

/** A source of the repository. `file` is its path from the root, with forward slashes. */
export type SourceFile = { file: string; source: string; isTest: boolean; imports: ResolvedImport[] };

/** Reads one source and resolves what it imports. */
export function readSourceFile(root: string, file: string): SourceFile {
  const source = readFileSync(path.join(root, file), 'utf8');
  const imports = readImports(file, source).map((statement) => ({
    ...statement,
    target: resolveImport(root, file, statement.specifier),
  }));
  return { file, source, isTest: /\.test\.tsx?$|\.journey\.ts$|\/test\//.test(file), imports };
}
