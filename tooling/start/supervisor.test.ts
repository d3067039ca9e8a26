import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// A supervisor in a process of its own, over a service that writes its pid and then stays, or ends at once.
const SUPERVISOR = pathToFileURL(path.join(import.meta.dirname, 'supervisor.mjs')).href;
const STAYS =
  "import { writeFileSync } from 'node:fs'; writeFileSync(process.env.PID_FILE, String(process.pid)); setInterval(() => {}, 1000);";
const ENDS = 'process.exit(3);';

let folder: string;
let pidFile: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sextant-supervisor-'));
  pidFile = path.join(folder, 'pid');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function supervise(service: string, areSurroundingsFailing = 'false') {
  const script = path.join(folder, 'service.mjs');
  writeFileSync(script, service);
  const program = `
    import { createSupervisor } from '${SUPERVISOR}';
    const supervisor = createSupervisor({
      environmentOf: () => ({ PID_FILE: ${JSON.stringify(pidFile)} }),
      areSurroundingsFailing: async () => ${areSurroundingsFailing},
      onGiveUp: (sentence) => { process.stdout.write(sentence); process.exit(9); },
    });
    supervisor.start({ name: 'service', script: ${JSON.stringify(script)} });
    process.on('SIGTERM', () => supervisor.stop().then(() => process.exit(0)));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended };
}

const servicePid = () =>
  vi.waitUntil(() => existsSync(pidFile) && Number(readFileSync(pidFile, 'utf8')), 10_000);
const untilGone = (pid: number) => vi.waitUntil(() => !isAlive(pid), 10_000);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a service that is killed comes back, and stops with its supervisor', async () => {
  const { child, ended } = supervise(STAYS);
  const first = await servicePid();
  rmSync(pidFile);
  process.kill(first, 'SIGKILL');
  const second = await servicePid();
  expect(second).not.toBe(first);

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(isAlive(second)).toBe(false);
});

test('a service leaves when its supervisor is killed', async () => {
  const { child } = supervise(STAYS);
  const pid = await servicePid();
  child.kill('SIGKILL');
  await untilGone(pid);
  expect(isAlive(pid)).toBe(false);
});

test('a service that keeps ending is given up, with the reason', async () => {
  const { child, ended } = supervise(ENDS);
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  expect(await ended).toBe(9);
  expect(words).toBe('service keeps ending (3).');
});

// Counts its starts, and stays from the eighth on: more than what is given up after.
const ENDS_SEVEN_TIMES = (code: number) => `
  import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
  const starts = process.env.PID_FILE + '-starts';
  appendFileSync(starts, '.');
  if (readFileSync(starts, 'utf8').length < 8) process.exit(${code});
  writeFileSync(process.env.PID_FILE, String(process.pid)); setInterval(() => {}, 1000);`;

test.each([
  { why: 'says that its surroundings failed', code: 75, areSurroundingsFailing: 'false' },
  { why: 'ends while the database is away', code: 1, areSurroundingsFailing: 'true' },
])(
  'a service that $why is started for as long as it takes',
  async ({ code, areSurroundingsFailing }) => {
    const { child, ended } = supervise(ENDS_SEVEN_TIMES(code), areSurroundingsFailing);
    const pid = await vi.waitUntil(
      () => existsSync(pidFile) && Number(readFileSync(pidFile, 'utf8')),
      20_000,
    );
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
  },
  40_000,
);
