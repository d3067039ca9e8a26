import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyLine } from './copy-line.ts';
import { copyLines } from './copy-lines.ts';
import { connectedTestDatabase, type ConnectedTestDatabase } from './testing/connected-test-database.ts';

let database: ConnectedTestDatabase;

beforeAll(async () => {
  database = await connectedTestDatabase();
});

afterAll(() => database.drop());

const copied = (lines: Iterable<string>) =>
  database.db.sql.begin(async (sql) => {
    await sql`create temporary table copied (place integer primary key, text text) on commit drop`;
    await copyLines(sql, 'copy copied from stdin', lines);
    return sql<{ text: string | null }[]>`select text from copied order by place`;
  });

test('what was sent is what is stored', async () => {
  const texts = ['plain', '', 'tab\tnewline\nreturn\r', 'C:\\new\\N', '\\.', 'ünïcode 🎧', null];

  const rows = await copied(texts.map((text, place) => copyLine([place, text])));

  expect(rows.map(({ text }) => text)).toEqual(texts);
});

test('many lines arrive as well as none', async () => {
  const lines = Array.from({ length: 50_000 }, (_, place) => copyLine([place, 'x'.repeat(20)]));

  expect(await copied(lines)).toHaveLength(50_000);
  expect(await copied([])).toHaveLength(0);
});

test.each([
  ['the only line', [copyLine(['no number', 'x'])]],
  ['the last line', [copyLine([1, 'x']), copyLine([1, 'x again'])]],
  [
    'an early line of many',
    Array.from({ length: 50_000 }, (_, place) => copyLine([place % 40_000, 'x'.repeat(20)])),
  ],
])('a refusal of %s is thrown, and the connection lives on', async (_, lines) => {
  await expect(copied(lines)).rejects.toThrow();

  expect(await copied([copyLine([1, 'fine'])])).toHaveLength(1);
});
