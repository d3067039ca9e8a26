import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

test('scripts and styles need the nonce of their page, and nothing comes from elsewhere', () => {
  const policy = contentSecurityPolicy('abc', false);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toMatch(/style-src 'self' 'nonce-abc'( 'sha256-[^']+')*;/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|ws:/);
});

test('only development may compile in the browser and reload itself', () => {
  const policy = contentSecurityPolicy('abc', true);
  expect(policy).toContain("'unsafe-eval'");
  expect(policy).toContain('ws:');
});

test('the style of the toaster that is installed is the one that is allowed', () => {
  const library = path.join(import.meta.dirname, '../../../../node_modules/sonner/dist/index.mjs');
  const literal = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(readFileSync(library, 'utf8'))?.[1] ?? '""';
  const hash = createHash('sha256')
    .update(String(JSON.parse(literal)))
    .digest('base64');
  expect(contentSecurityPolicy('abc', false)).toContain(`'sha256-${hash}'`);
});
