import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TransactionSql } from 'postgres';

export type FunctionFile = { name: string; text: string; hash: string };

/**
 * Makes the functions, views and triggers of the database what their files say, in the order of their dependencies: those
 * whose file has changed since, or `all` of them, because a migration may have taken away what they stand on.
 */
export async function applyFunctions(
  sql: TransactionSql,
  folder: string,
  { all = false } = {},
): Promise<void> {
  await sql`create table if not exists drizzle.sextant_functions (name text primary key, hash text not null)`;
  const applied = new Map(
    (
      await sql<
        { name: string; hash: string }[]
      >`select name, hash from drizzle.sextant_functions order by name`
    ).map(({ name, hash }) => [name, hash]),
  );
  for (const { name, text, hash } of inOrder(readFunctionFiles(folder))) {
    if (!all && applied.get(name) === hash) continue;
    await sql.unsafe(text).catch((cause: Error) => {
      throw new Error(`libs/db/src/functions: ${name}.sql could not be applied: ${cause.message}`, { cause });
    });
    await sql`insert into drizzle.sextant_functions (name, hash) values (${name}, ${hash})
      on conflict (name) do update set hash = excluded.hash`;
  }
}

/** The files `<domain>/<name>.sql` of a folder, sorted by name; each defines the function or view of its name and its triggers. */
export function readFunctionFiles(folder: string): FunctionFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return {
        name: path.basename(file, '.sql'),
        text,
        hash: createHash('sha256').update(text).digest('hex'),
      };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files so that each comes after those whose functions it names outside comments. Throws when they need each other. */
export function inOrder(files: FunctionFile[]): FunctionFile[] {
  const ordered = new Set<FunctionFile>();
  const visit = (file: FunctionFile, above: FunctionFile[]) => {
    if (ordered.has(file)) return;
    if (above.includes(file)) {
      throw new Error(
        `The database's functions need each other: ${[...above, file].map(({ name }) => name).join(' → ')}`,
      );
    }
    const words = new Set(file.text.replaceAll(/--.*/g, '').match(/\w+/g));
    for (const other of files) if (other !== file && words.has(other.name)) visit(other, [...above, file]);
    ordered.add(file);
  };
  for (const file of files) visit(file, []);
  return [...ordered];
}
