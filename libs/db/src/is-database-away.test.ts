import { createServer } from 'node:net';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { connect } from './client.ts';
import { isDatabaseAway } from './is-database-away.ts';

const state = (code: string) =>
  Object.assign(new Error('refused by the server'), { code, severity: 'FATAL', severity_local: 'FATAL' });

// what the server says · whether it may answer later
test.each([
  ['08006', true],
  ['08P01', true],
  ['53300', true],
  ['53100', true],
  ['57P01', true],
  ['57P02', true],
  ['57P03', true],
  ['25006', true],
  ['57014', false],
  ['40P01', false],
  ['23505', false],
  ['28P01', false],
  ['3D000', false],
])('SQLSTATE %s: %s', (code, expected) => {
  expect(isDatabaseAway(state(code))).toBe(expected);
  expect(isDatabaseAway(new DrizzleQueryError('select 1', [], state(code)))).toBe(expected);
});

test('a broken connection counts when it led to the database, and only then', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));

  const sql = postgres({ host: '127.0.0.1', port, max: 1, backoff: () => 0.1 });
  const failures = [
    await sql`select 1`.catch((error: unknown) => error),
    await sql.begin((tx) => tx`select 1`).catch((error: unknown) => error),
  ];
  await sql.end();
  expect(failures.map(isDatabaseAway)).toEqual([true, true]);
  const elsewhere: unknown = await fetch(`http://127.0.0.1:${port}`).catch((error: unknown) => error);
  expect(isDatabaseAway(elsewhere)).toBe(false);
});

test('a sign of life is not waited for longer than a few seconds, whatever holds it up', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { ping, close } = await connect(`postgres://sextant_app_x:secret@127.0.0.1:${port}/none`);
  const failure: unknown = await ping().catch((error: unknown) => error);
  await close();
  server.close();
  expect(isDatabaseAway(failure)).toBe(true);
});
