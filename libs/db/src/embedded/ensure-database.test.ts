import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { databaseStatus } from './database-status.ts';
import { destroyDatabase } from './destroy-database.ts';
import { ensureDatabase } from './ensure-database.ts';
import { findProjectRoot } from './find-project-root.ts';
import { stopDatabase } from './stop-database.ts';

const cache = path.join(findProjectRoot(), 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const home = mkdtempSync(path.join(cache, 'sextant-embedded-'));
const flags = ['shared_buffers=32MB'];

afterAll(async () => {
  await destroyDatabase(home);
  rmSync(home, { recursive: true, force: true });
});

async function ask(url: string, question: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql.unsafe(question);
    return row?.['answer'];
  } finally {
    await sql.end();
  }
}

// The tests of this group follow one installation through its life, in order.
describe('the embedded database', () => {
  test('is one server, however many ask for it at once', async () => {
    const found = await Promise.all([1, 2, 3].map(() => ensureDatabase({ home, flags })));
    expect(new Set(found.map((database) => database.pid)).size).toBe(1);
    expect(found.filter((database) => database.hasStarted)).toHaveLength(1);
  });

  test('keeps what it acknowledges, and its password to itself', async () => {
    const { url } = await ensureDatabase({ home });
    expect(
      await ask(url, "select current_setting('fsync') || current_setting('synchronous_commit') as answer"),
    ).toBe('onon');
    expect(statSync(path.join(home, 'postgres/password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1 as answer')).rejects.toThrow('password authentication failed');
  });

  test('recovers with its data after the server was killed', async () => {
    const before = await ensureDatabase({ home });
    await ask(before.url, 'create table kept as select 42 as answer');
    process.kill(before.pid, 'SIGKILL');
    const after = await ensureDatabase({ home, flags });
    expect(after.pid).not.toBe(before.pid);
    expect(await ask(after.url, 'select answer from kept')).toBe(42);
  });

  test('starts although its pid file names another program', async () => {
    const { dataDir } = await ensureDatabase({ home });
    await stopDatabase({ home });
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(
      path.join(dataDir, 'postmaster.pid'),
      `${stranger.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n0\nready\n`,
    );
    const { pid } = await ensureDatabase({ home, flags });
    expect(pid).not.toBe(stranger.pid);
    stranger.kill();
  });

  test('takes another port when the wanted one is taken', async () => {
    await stopDatabase({ home });
    const holder = createServer();
    const taken = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { port } = await ensureDatabase({ home, flags, port: taken });
    holder.close();
    expect(port).not.toBe(taken);
  });

  test('stops, and says so', async () => {
    expect(await stopDatabase({ home })).toBe(true);
    expect(await stopDatabase({ home })).toBe(false);
    expect(databaseStatus({ home }).isRunning).toBe(false);
  });
});
