import path from 'node:path';
import { findViolations } from './find-violations.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const violations = findViolations(root);

for (const { file, line, detail, rule, instead } of violations) {
  process.stderr.write(`${file}${line === null ? '' : `:${line}`} ${detail} (${rule})\n    ${instead}\n`);
}
if (violations.length > 0) process.exitCode = 1;
process.stdout.write(
  violations.length === 0 ? 'boundaries hold\n' : `${violations.length} boundaries broken\n`,
);
