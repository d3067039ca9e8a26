import type { SourceFile } from './source-file.ts';

export const contractRule = {
  name: 'contract-runs-in-browsers',
  instead:
    'A contract.ts runs in browsers: zod, superjson and plain values only. What needs node, the database or a server package belongs in the verb.',
};

const ALLOWED_PACKAGES = /^(zod|date-fns|superjson)(\/|$)/;

/** The chain of files from a contract to the first import that browsers cannot have, or null when there is none. */
export function findServerImport(contract: SourceFile, sources: Map<string, SourceFile>): string[] | null {
  const seen = new Set<string>();
  const visit = (file: SourceFile): string[] | null => {
    if (seen.has(file.file)) return null;
    seen.add(file.file);
    for (const { target, isTypeOnly } of file.imports) {
      if (isTypeOnly || target.kind === 'nowhere') continue;
      if (target.kind === 'package') {
        if (!ALLOWED_PACKAGES.test(target.name)) return [file.file, target.name];
        continue;
      }
      if (target.file.startsWith('libs/db/')) return [file.file, target.file];
      const next = sources.get(target.file);
      const chain = next ? visit(next) : null;
      if (chain) return [file.file, ...chain];
    }
    return null;
  };
  return visit(contract);
}
