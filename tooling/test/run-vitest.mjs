import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');

/** Runs one of the projects of vitest.config.ts and counts its tests. A run that breaks off counts as at least one failure. */
export async function runVitest(project, env = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sextant-test-'));
  const report = path.join(folder, 'report.json');
  const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json'];
  try {
    const child = spawn(process.execPath, [vitest, ...args, `--outputFile.json=${report}`], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    return counts(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function counts(report, code) {
  const found = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const failed = code === 0 ? found.numFailedTests : Math.max(1, found.numFailedTests);
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests + found.numTodoTests };
}
