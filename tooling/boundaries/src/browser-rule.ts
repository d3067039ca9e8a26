import type { SourceFile } from './source-file.ts';

export const browserRule = {
  name: 'browser-without-business',
  instead:
    'Browser code takes types (import type) and contract.ts from libs/business; values come through tRPC.',
};

type ServerImport = { file: SourceFile; specifier: string; line: number; entry: string };

/** Every import of business code by which a "use client" file, directly or through others, would bring it into browsers. */
export function findBusinessInBrowser(sources: Map<string, SourceFile>): ServerImport[] {
  const entries = [...sources.values()].filter(isClientEntry);
  const seen = new Set<string>();
  return entries.flatMap((entry) => visit(entry, entry.file));

  function visit(file: SourceFile, entry: string): ServerImport[] {
    if (seen.has(file.file)) return [];
    seen.add(file.file);
    return file.imports.flatMap(({ target, isTypeOnly, specifier, line }) => {
      if (isTypeOnly || target.kind !== 'file') return [];
      if (target.file.startsWith('libs/business/')) {
        return target.file.endsWith('/contract.ts') ? [] : [{ file, specifier, line, entry }];
      }
      const next = sources.get(target.file);
      return next ? visit(next, entry) : [];
    });
  }
}

function isClientEntry({ file, source, isTest }: SourceFile): boolean {
  return (
    file.startsWith('apps/') && !isTest && /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use client['"]/.test(source)
  );
}
