import { parseSync } from 'oxc-parser';

/** One import or re-export. `isTypeOnly` means that nothing of it is left when the program runs. */
export type ImportStatement = { specifier: string; isTypeOnly: boolean; line: number };

/** Every import of a TypeScript or JavaScript source in the order written; an import with a computed name is left out. */
export function readImports(file: string, source: string): ImportStatement[] {
  const { module } = parseSync(file, source);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      isTypeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
      at: moduleRequest.start,
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest
          ? [{ specifier: moduleRequest.value, isTypeOnly: isType, at: moduleRequest.start }]
          : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const literal = /^(['"])(.*)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end));
      return literal?.[2] ? [{ specifier: literal[2], isTypeOnly: false, at: moduleRequest.start }] : [];
    }),
  ].toSorted((a, b) => a.at - b.at);
  return found.map(({ at, ...statement }) => ({
    ...statement,
    line: source.slice(0, at).split('\n').length,
  }));
}
