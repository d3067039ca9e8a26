import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

test('scripts and styles need the nonce of their page, and nothing comes from elsewhere', () => {
  const policy = contentSecurityPolicy('abc', false);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|ws:/);
});

test('only development may compile in the browser and reload itself', () => {
  const policy = contentSecurityPolicy('abc', true);
  expect(policy).toContain("'unsafe-eval'");
  expect(policy).toContain('ws:');
});
