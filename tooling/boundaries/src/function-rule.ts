import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from './source-file.ts';

export const functionRule = {
  name: 'functions-in-their-files',
  instead:
    'Functions, triggers and views of the database stand in libs/db/src/functions/<domain>/<name>.sql, whole and as they are now; ' +
    'they are applied after the migrations. A migration only calls them, in a statement that begins with "-- after functions".',
};

const MIGRATIONS = 'libs/db/migrations';
// The migrations up to here had landed before functions had files.
const LAST_WITH_FUNCTIONS = '0015';
const DEFINITION =
  /\bcreate\s+(or\s+replace\s+)?(constraint\s+)?(function|procedure|trigger|view)\s+("?\w+"?)/i;

/** The first function, trigger or view that a migration or a source defines outside its own file, for each such file. */
export function findFunctionsElsewhere(
  root: string,
  sources: Map<string, SourceFile>,
): { file: string; detail: string }[] {
  return [...migrations(root), ...programs(sources)].flatMap(({ file, source }) => {
    const definition = DEFINITION.exec(source);
    return definition ? [{ file, detail: `defines ${definition[3]} ${definition[4]}` }] : [];
  });
}

function migrations(root: string): { file: string; source: string }[] {
  const folder = path.join(root, MIGRATIONS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(
      (name) => name.endsWith('.sql') && name.slice(0, LAST_WITH_FUNCTIONS.length) > LAST_WITH_FUNCTIONS,
    )
    .toSorted()
    .map((name) => ({
      file: `${MIGRATIONS}/${name}`,
      source: readFileSync(path.join(folder, name), 'utf8'),
    }));
}

// Tests may make what only they need.
function programs(sources: Map<string, SourceFile>): SourceFile[] {
  return [...sources.values()].filter(({ file, isTest }) => !isTest && !file.includes('/testing/'));
}
