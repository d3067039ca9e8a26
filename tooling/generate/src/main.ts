import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { METRICS } from '@sextant/business/metrics/catalog';
import { format, resolveConfig } from 'prettier';
import { readTables } from './read-tables.ts';
import { renderErd } from './render-erd.ts';
import { renderMetrics } from './render-metrics.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const isCheck = process.argv.includes('--check');

const pages = {
  'libs/db/ERD.md': renderErd(await readTables(path.join(root, 'libs/db/src/schema'))),
  'libs/business/METRICS.md': renderMetrics(METRICS),
};

const stale: string[] = [];
for (const [page, text] of Object.entries(pages)) {
  const file = path.join(root, page);
  const wanted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  if (isCheck) stale.push(page);
  else writeFileSync(file, wanted);
}
if (stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}. Run "npm run generate".\n`);
  process.exitCode = 1;
}
