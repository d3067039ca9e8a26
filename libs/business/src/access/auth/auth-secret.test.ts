import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authSecret } from './auth-secret.ts';
import { authSettings } from './auth-settings.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'secret-'));
});
afterEach(() => rm(home, { recursive: true }));

test('the secret is made once, and only its owner reads it', async () => {
  const secret = authSecret(home);
  expect(secret).toHaveLength(43);
  expect(authSecret(home)).toBe(secret);
  expect((await stat(path.join(home, 'session-secret'))).mode & 0o777).toBe(0o600);
});

test.each([
  ['the port on this machine', {}, 'http://localhost:3001', 0],
  ['another port', { ADMIN_PORT: '4001' }, 'http://localhost:4001', 0],
  [
    'a public address without its path',
    { BETTER_AUTH_URL: 'https://admin.example.com/x' },
    'https://admin.example.com',
    0,
  ],
  ['two proxies before it', { ADMIN_PROXY_HOPS: '2' }, 'http://localhost:3001', 2],
  ['nonsense about proxies, which trusts none', { ADMIN_PROXY_HOPS: 'all' }, 'http://localhost:3001', 0],
])('the settings know %s', (_, environment, baseUrl, trustedProxies) => {
  const settings = authSettings(home, { BETTER_AUTH_SECRET: 'given', ...environment });
  expect(settings).toEqual({ baseUrl, secret: 'given', trustedProxies });
});
