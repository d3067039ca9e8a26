import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SEXTANT = path.resolve(import.meta.dirname, '../../sextant.mjs');
let database: ConnectedTestDatabase;
let folder: string;

beforeAll(async () => {
  database = await connectedTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'sextant-import-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

async function sextant(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [SEXTANT, ...args], {
    env: { ...process.env, DATABASE_URL: database.url, SEXTANT_HOME: folder },
  });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { stdout, stderr, code };
}

async function file(name: string, content: string): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

test(
  'a file is imported once: the answer is the last line on stdout, the exit code 0',
  { timeout: 60_000 },
  async () => {
    const orders = await file(
      'orders.csv',
      'customer_id,date\n00001,1997-01-01\n00002,1997-01-12\n00002,1997-01-12\n',
    );
    const args = [
      'import',
      'events',
      orders,
      '--map',
      'user=customer_id,occurred_at=date',
      '--set',
      'type=purchase',
    ];

    expect(await sextant(args)).toMatchObject({ code: 0, stdout: 'imported 3, duplicates 0, rejected 0\n' });
    expect(await sextant(args)).toMatchObject({ code: 0, stdout: 'imported 0, duplicates 3, rejected 0\n' });
  },
);

test('refused lines go to the file asked for, and the exit code is 1', { timeout: 60_000 }, async () => {
  const rejects = path.join(folder, 'rejects.csv');
  const people = 'id,country\nada,DE\nbob,"Germany, West"\n';
  const result = await sextant(['import', 'customers', '-', '--format', 'csv', '--rejects', rejects], people);

  expect(result).toMatchObject({ code: 1, stdout: 'imported 1, duplicates 0, rejected 1\n' });
  expect(await readFile(rejects, 'utf8')).toBe(
    '\uFEFFline,id,field,reason\n3,bob,country,"Give a country as two letters, such as DE."\n',
  );
});

test(
  'an id of the rejects file runs nothing in a spreadsheet, and what was found out is told',
  { timeout: 60_000 },
  async () => {
    const rejects = path.join(folder, 'formulas.csv');
    const people = await file('semicolons.csv', 'ID;Country;Name\r\n=1+1;Germany;x\neve;DE;\\N\n;;\n');
    const result = await sextant(['import', 'customers', people, '--rejects', rejects]);

    expect(result.stdout).toBe('imported 1, duplicates 0, rejected 1\n');
    expect(result.stderr).toContain('note: cells are read as divided by semicolons\n');
    expect(result.stderr).toContain('note: cells read as no value: 1 that say \\N\n');
    expect((await readFile(rejects, 'utf8')).split('\n')[1]).toMatch(/^2,'=1\+1,country,/);
  },
);

test('money without an exchange rate is told, and the exit code is 3', { timeout: 60_000 }, async () => {
  const charges = await file(
    'yen.csv',
    'id,customer,kind,status,amount,currency,occurred_at\ny1,ada,charge,succeeded,500,JPY,2026-01-02\n',
  );
  const result = await sextant(['import', 'transactions', charges]);

  expect(result).toMatchObject({ code: 3, stdout: 'imported 1, duplicates 0, rejected 0\n' });
  expect(result.stderr).toContain(
    'note: 1 row in JPY has no exchange rate to USD: sums that hold them are unknown. Import exchange-rates with a rate of 2026-01-02 or before.',
  );
});

test(
  'what cannot be begun is one sentence on stderr, and nothing on stdout',
  { timeout: 60_000 },
  async () => {
    const people = await file('people.csv', 'id,shoe_size\nada,38\n');

    const unknown = await sextant(['import', 'customers', people]);
    const missing = await sextant(['import', 'customers', path.join(folder, 'nowhere.csv')]);

    expect(unknown).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no field for shoe_size'),
    });
    expect(missing).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: There is no file .*nowhere\.csv\.\n$/),
    });
  },
);
