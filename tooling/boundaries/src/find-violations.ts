import { browserRule, findBusinessInBrowser } from './browser-rule.ts';
import { contractRule, findServerImport } from './contract-rule.ts';
import { fileRules } from './file-rules.ts';
import { findFunctionsElsewhere, functionRule } from './function-rule.ts';
import { importRules } from './import-rules.ts';
import { listSources } from './list-sources.ts';
import { domainRingRule, fileRingRule, findDomainRings, findFileRings } from './ring-rule.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/** One broken rule. `line` is null when the file as a whole breaks it. */
export type Violation = { rule: string; file: string; line: number | null; detail: string; instead: string };

/** Every broken boundary below `root`, by file. */
export function findViolations(root: string): Violation[] {
  const sources = new Map(listSources(root).map((file) => [file, readSourceFile(root, file)]));
  const ofFiles = [...sources.values()].flatMap((source) => [
    ...brokenImports(source),
    ...brokenFile(source),
    ...brokenContract(source, sources),
  ]);
  return [...ofFiles, ...businessInBrowser(sources), ...functionsElsewhere(root, sources), ...rings(sources)];
}

function brokenImports(source: SourceFile): Violation[] {
  return source.imports.flatMap((imported) =>
    importRules
      .filter((rule) => rule.isBroken(source, imported))
      .map(({ name, instead }) => ({
        rule: name,
        file: source.file,
        line: imported.line,
        detail: `imports ${imported.specifier}`,
        instead,
      })),
  );
}

function brokenFile(source: SourceFile): Violation[] {
  return fileRules
    .filter((rule) => rule.isBroken(source))
    .map(({ name, instead }) => ({ rule: name, file: source.file, line: null, detail: 'breaks', instead }));
}

function brokenContract(source: SourceFile, sources: Map<string, SourceFile>): Violation[] {
  if (!source.file.endsWith('/contract.ts')) return [];
  const chain = findServerImport(source, sources);
  if (!chain) return [];
  const { name, instead } = contractRule;
  return [
    { rule: name, file: source.file, line: null, detail: `reaches ${chain.slice(1).join(' → ')}`, instead },
  ];
}

function businessInBrowser(sources: Map<string, SourceFile>): Violation[] {
  return findBusinessInBrowser(sources).map(({ file, specifier, line, entry }) => ({
    rule: browserRule.name,
    file: file.file,
    line,
    detail:
      file.file === entry
        ? `imports ${specifier}`
        : `imports ${specifier}, and ${entry} brings it to browsers`,
    instead: browserRule.instead,
  }));
}

function functionsElsewhere(root: string, sources: Map<string, SourceFile>): Violation[] {
  return findFunctionsElsewhere(root, sources).map(({ file, detail }) => ({
    rule: functionRule.name,
    file,
    line: null,
    detail,
    instead: functionRule.instead,
  }));
}

function rings(sources: Map<string, SourceFile>): Violation[] {
  const told = ({ name, instead }: { name: string; instead: string }, found: string[][]) =>
    found.map((ring) => ({
      rule: name,
      file: ring[0] ?? '',
      line: null,
      detail: `in a ring of ${ring.join(', ')}`,
      instead,
    }));
  return [...told(fileRingRule, findFileRings(sources)), ...told(domainRingRule, findDomainRings(sources))];
}
