#!/usr/bin/env node
import path from 'node:path';
import { pathToFileURL } from 'node:url';
// @boundaries-ignore runs before any package is there
import { install } from '../start/install.mjs';
// @boundaries-ignore runs before any package is there
import { requireNode } from '../start/require-node.mjs';
import { bundledProgram } from './bundled-program.mjs';

requireNode();
try {
  install();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
process.env.SEXTANT_MIGRATIONS ??= path.resolve(import.meta.dirname, '../../libs/db/migrations');
const program = await bundledProgram();
// In this very process, so that signals, exit code and streams need no passing on.
if (program) {
  await import(pathToFileURL(program).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./src/main.ts');
}
