import path from 'node:path';
import { findProjectRoot } from '../embedded/find-project-root.ts';

/** The folder of the server for tests, a second one beside the product's. */
export function testHome(): string {
  return path.join(findProjectRoot(), 'node_modules/.cache/sextant-test');
}
