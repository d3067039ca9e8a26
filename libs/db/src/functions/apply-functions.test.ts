import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { inOrder, readFunctionFiles, type FunctionFile } from './apply-functions.ts';

const libs = path.join(import.meta.dirname, '../..');
// A folder of migrations and functions like the one of this package, whose functions a test may change.
const copy = mkdtempSync(path.join(tmpdir(), 'sextant-functions-'));
const migrations = path.join(copy, 'migrations');
const functions = path.join(copy, 'src/functions');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let sql: Sql;

beforeAll(async () => {
  cpSync(path.join(libs, 'migrations'), migrations, { recursive: true });
  cpSync(path.join(libs, 'src/functions'), functions, { recursive: true });
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
});

afterAll(async () => {
  await sql.end();
  await database.drop();
  rmSync(copy, { recursive: true });
});

test('the functions, views and triggers of a migrated database are those of the files, once each', async () => {
  expect(await definedNames()).toEqual(namesIn(readFunctionFiles(functions)));
});

test('each file is named after what it defines', () => {
  for (const { name, text } of readFunctionFiles(functions))
    expect(text).toMatch(new RegExp(`(FUNCTION|VIEW) ${name}\\b`));
});

test('a file that has changed is applied again, and no other', async () => {
  const before = await rowVersions();
  writeFileSync(
    path.join(functions, 'money/reporting_zone.sql'),
    "CREATE OR REPLACE FUNCTION reporting_zone() RETURNS text LANGUAGE sql AS $$ SELECT 'Asia/Tokyo' $$;",
  );

  await migrate(database.url, migrations);

  const after = await rowVersions();
  const changed = [...after].filter(([name, version]) => before.get(name) !== version).map(([name]) => name);
  expect(changed).toEqual(['reporting_zone']);
  const [row] = await sql<{ zone: string }[]>`select reporting_zone() as zone`;
  expect(row?.zone).toBe('Asia/Tokyo');
});

test('a file that cannot be applied leaves everything as it was', async () => {
  const before = await rowVersions();
  writeFileSync(path.join(functions, 'money/a_broken.sql'), 'CREATE FUNCTION a_broken() RETURNS nothing;');
  writeFileSync(
    path.join(functions, 'money/reporting_zone.sql'),
    "CREATE OR REPLACE FUNCTION reporting_zone() RETURNS text LANGUAGE sql AS $$ SELECT 'Asia/Seoul' $$;",
  );

  await expect(migrate(database.url, migrations)).rejects.toThrow('a_broken');

  expect(await rowVersions()).toEqual(before);
  rmSync(path.join(functions, 'money/a_broken.sql'));
});

test('a new migration applies every file after itself, and its last statements after them', async () => {
  // The migration takes a trigger away and calls a function in its newest form.
  const journal = path.join(migrations, 'meta/_journal.json');
  const entries = readdirSync(migrations).filter((name) => name.endsWith('.sql')).length;
  const { default: known } = await import(journal, { with: { type: 'json' } });
  known.entries.push({
    idx: entries,
    version: '7',
    when: Date.now() + 1e9,
    tag: '9999_next',
    breakpoints: true,
  });
  writeFileSync(journal, JSON.stringify(known));
  writeFileSync(
    path.join(migrations, '9999_next.sql'),
    `-- after functions
CREATE TABLE seen AS SELECT reporting_zone() AS zone;
--> statement-breakpoint
DROP TRIGGER audit_entry_append_only ON audit_entry;`,
  );
  writeFileSync(
    path.join(functions, 'money/reporting_zone.sql'),
    "CREATE OR REPLACE FUNCTION reporting_zone() RETURNS text LANGUAGE sql AS $$ SELECT 'Europe/Oslo' $$;",
  );

  await migrate(database.url, migrations);

  expect(await definedNames()).toContain('audit_entry_append_only');
  expect([...(await sql`select zone from seen`)]).toEqual([{ zone: 'Europe/Oslo' }]);
});

test.each<[string, Record<string, string>, string[]]>([
  ['by what they call', { a: 'select b()', b: 'select c()', c: '' }, ['c', 'b', 'a']],
  ['not by what a comment names', { a: '-- like b\nselect 1', b: '' }, ['a', 'b']],
  [
    'not by a part of a name',
    { derive: 'select 1', derive_all: 'select derive()' },
    ['derive', 'derive_all'],
  ],
])('files are ordered %s', (_, texts, expected) => {
  expect(inOrder(filesOf(texts)).map(({ name }) => name)).toEqual(expected);
});

test('files that need each other are refused by name', () => {
  expect(() => inOrder(filesOf({ a: 'select b()', b: 'select a()' }))).toThrow('a → b → a');
});

function namesIn(files: FunctionFile[]): string[] {
  const definition = /CREATE (?:OR REPLACE )?(?:CONSTRAINT )?(?:FUNCTION|VIEW|TRIGGER) (\w+)/g;
  const code = files.map(({ text }) => text.replaceAll(/--.*/g, '')).join('\n');
  return Array.from(code.matchAll(definition), ([, name = '']) => name).toSorted();
}

function filesOf(texts: Record<string, string>): FunctionFile[] {
  return Object.entries(texts).map(([name, text]) => ({ name, text, hash: name }));
}

async function definedNames(): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')
    union all select viewname from pg_views where schemaname = 'public'
    union all select distinct tgname from pg_trigger where not tgisinternal and tgparentid = 0
    order by name`;
  return rows.map(({ name }) => name).toSorted();
}

async function rowVersions(): Promise<Map<string, string>> {
  const rows = await sql<{ name: string; version: string }[]>`
    select name, xmin::text as version from drizzle.sextant_functions order by name`;
  return new Map(rows.map(({ name, version }) => [name, version]));
}
