import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptMail } from './read-kept-mail.ts';
import { sendMail } from './send-mail.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'mail-'));
});
afterEach(() => rm(home, { recursive: true }));

const keep = (subject: string, at: string) =>
  sendMail(
    { home, smtpUrl: null, from: 'x@example.com' },
    { to: 'a@example.com', subject, text: 'hello' },
    new Date(at),
  );

test('without a mail server, messages are kept where only their owner reads them', async () => {
  await keep('first', '2026-01-01T00:00:00Z');
  const [name = ''] = await readdir(path.join(home, 'mail'));
  expect((await stat(path.join(home, 'mail', name))).mode & 0o777).toBe(0o600);
  expect((await stat(path.join(home, 'mail'))).mode & 0o777).toBe(0o700);
});

test('kept messages come newest first, as many as asked for', async () => {
  await keep('first', '2026-01-01T00:00:00Z');
  await keep('third', '2026-01-03T00:00:00Z');
  await keep('second', '2026-01-02T00:00:00Z');
  const { items, total } = await readKeptMail(home, 2);
  expect(items.map(({ subject }) => subject)).toEqual(['third', 'second']);
  expect(total).toBe(3);
});

test('nothing kept is an empty list', async () => {
  expect(await readKeptMail(home, 10)).toEqual({ items: [], total: 0 });
});
