import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs the start to its end and returns how it ended. */
async function start(args: string[], environment: Record<string, string> = {}) {
  const home = mkdtempSync(path.join(tmpdir(), 'sextant-start-'));
  try {
    const child = spawn(process.execPath, [path.join(root, 'tooling/start/start.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, SEXTANT_HOME: home, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, words };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test('a taken port ends the start before anything is built, and names the variable that moves the server', async () => {
  const holder = createServer();
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const { code, words } = await start([], { ADMIN_PORT: String(port), HOST: '127.0.0.1' });
  holder.close();
  expect(code).toBe(1);
  expect(words).toContain(`Port ${port}, meant for admin, is taken`);
  expect(words).toContain('ADMIN_PORT=');
  expect(words).not.toContain('built');
});

test('an unknown option is refused, with the help', async () => {
  const { code, words } = await start(['--nodemo']);
  expect(code).toBe(2);
  expect(words).toContain('Unknown option --nodemo');
  expect(words).toContain('--no-demo');
});

test('a port that is none is refused by name', async () => {
  const { code, words } = await start([], { API_PORT: 'eighty' });
  expect(code).toBe(1);
  expect(words).toContain('API_PORT=eighty is not a port number');
});
