import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TOAST_STYLE_HASH } from './toast-style-hash.ts';

test('the hash is that of the style in the installed library', () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve('sonner')), 'utf8');
  const style: unknown = JSON.parse(/__insertCSS\((".*")\);/.exec(source)?.[1] ?? '""');
  expect(TOAST_STYLE_HASH).toBe(`'sha256-${createHash('sha256').update(String(style)).digest('base64')}'`);
});
