#!/usr/bin/env node
// @boundaries-ignore it runs before any package is there
import { install } from '../start/install.mjs';
// @boundaries-ignore it runs before any package is there
import { requireNode } from '../start/require-node.mjs';

requireNode();
try {
  install();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
// In this very process, so that signals, exit code and streams need no passing on.
const { register } = await import('tsx/esm/api');
register();
await import('./src/main.ts');
