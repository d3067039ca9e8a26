import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TOAST_STYLE_HASHES } from './toast-style-hashes.ts';

test('the hashes are those of nothing and of the style in the installed library', () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve('sonner')), 'utf8');
  const style: unknown = JSON.parse(/__insertCSS\((".*")\);/.exec(source)?.[1] ?? '""');
  const hashes = ['', String(style)].map((text) => createHash('sha256').update(text).digest('base64'));
  expect(TOAST_STYLE_HASHES).toEqual(hashes.map((hash) => `'sha256-${hash}'`));
});
