import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authBrowser } from '../../../test/auth-browser.ts';
import { openAuthTest, type AuthTest } from '../../../test/open-auth-test.ts';

let auth: AuthTest;

beforeAll(async () => {
  auth = await openAuthTest();
});
afterAll(() => auth.database.close());

describe('requests from elsewhere', () => {
  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { origin: 'http://localhost:9999', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('are refused: %s', async (_, headers) => {
    const body = { email: 'no@example.com', password: 'x' };
    expect((await authBrowser(auth.gate).post('/sign-in/email', body, headers)).status).toBe(403);
  });

  test('are refused when a form could have sent them', async () => {
    const body = { email: 'no@example.com', password: 'x' };
    const { status } = await authBrowser(auth.gate).post('/sign-in/email', body, {
      'content-type': 'text/plain',
    });
    expect(status).toBe(400);
  });

  test.each([
    '/sign-up/email',
    '/get-session',
    '/list-sessions',
    '/delete-user',
    '/update-user',
    '/verify-password',
  ])('find nothing at %s', async (path) => {
    expect((await authBrowser(auth.gate).post(path)).status).toBe(404);
  });

  test.each(['/change-password', '/two-factor/enable', '/two-factor/disable', '/sign-out'])(
    'may not use %s without a session',
    async (path) => {
      expect((await authBrowser(auth.gate).post(path, { password: 'x' })).status).toBe(401);
    },
  );
});
