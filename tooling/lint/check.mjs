import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { install } from '../start/install.mjs';
import { projectRoot } from '../start/project-root.mjs';
import { requireNode } from '../start/require-node.mjs';
import { checkSteps } from './check-steps.mjs';

const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

requireNode();
install();
const started = performance.now();
const queue = checkSteps();
const failed = [];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  failed.length === 0 ? `check passed in ${seconds} s\n` : `check failed: ${failed.join(', ')}\n`,
);
if (failed.length > 0) process.exitCode = 1;

async function worker() {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const { name, commands } = step;
    const begun = performance.now();
    let result = { isGood: true, words: '' };
    for (const command of commands) if (result.isGood) result = await run(command);
    const took = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    process.stdout.write(`${result.isGood ? '✓' : '✗'} ${name}  ${took}\n`);
    if (result.isGood) continue;
    failed.push(name);
    process.stdout.write(`${result.words.trimEnd()}\n\n`);
  }
}

async function run(command) {
  const child = spawn(process.execPath, command, {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { isGood: code === 0, words: stripVTControlCharacters(Buffer.concat(chunks).toString()) };
}
