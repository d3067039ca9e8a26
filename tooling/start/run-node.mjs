import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';

const running = new Set();

/** Runs a node program to its end; `output` is "inherit", or "quiet" to show its words only when it fails. Throws when it fails. */
export async function runNode(args, { env = {}, output = 'quiet' } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: output === 'inherit' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const words = [];
  child.stdout?.on('data', (chunk) => words.push(chunk));
  child.stderr?.on('data', (chunk) => words.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  running.delete(child);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(words));
  throw new Error(`"node ${args.join(' ')}" failed (${code}).`);
}

/** Ends what `runNode` is still running. */
export function endNodePrograms() {
  for (const child of running) child.kill('SIGTERM');
}
