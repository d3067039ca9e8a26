import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable, type PgColumn } from 'drizzle-orm/pg-core';

export type Column = {
  name: string;
  type: string;
  isKey: boolean;
  isNullable: boolean;
  refersTo: string | null;
};

/** A table with the sentence its source begins with. */
export type Table = { name: string; sentence: string; columns: Column[] };

/** Every table declared in a folder of drizzle schema files, by name. */
export async function readTables(folder: string): Promise<Table[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const tables = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  return tables.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function readFile(file: string): Promise<Table[]> {
  const loaded: Record<string, unknown> = await import(pathToFileURL(file).href);
  const source = readFileSync(file, 'utf8');
  return Object.values(loaded).flatMap((value) =>
    is(value, PgTable) ? [describe(value, sentenceOf(source))] : [],
  );
}

function sentenceOf(source: string): string {
  const comment = /\/\*\*([\s\S]*?)\*\/\s*export const \w+ = pgTable/.exec(source)?.[1] ?? '';
  return comment.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim();
}

function describe(table: PgTable, sentence: string): Table {
  const { name, columns, foreignKeys, primaryKeys } = getTableConfig(table);
  const keys = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
  const references = new Map(
    foreignKeys.flatMap((key) => {
      const { columns: own, foreignTable } = key.reference();
      return own.map((column) => [column.name, getTableConfig(foreignTable).name] as const);
    }),
  );
  return {
    name,
    sentence,
    columns: columns.map((column) => ({
      name: column.name,
      type: typeOf(column),
      isKey: column.primary || keys.has(column.name),
      isNullable: !column.notNull,
      refersTo: references.get(column.name) ?? null,
    })),
  };
}

// Mermaid takes one word for a type.
function typeOf(column: PgColumn): string {
  return column
    .getSQLType()
    .replace(/^timestamp.*with time zone$/, 'timestamptz')
    .replaceAll(/[^a-z0-9]+/gi, '_')
    .replace(/_$/, '');
}
