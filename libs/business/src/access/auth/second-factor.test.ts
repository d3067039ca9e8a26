import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authBrowser } from '../../../test/auth-browser.ts';
import { openAuthTest, type AuthTest, type Person } from '../../../test/open-auth-test.ts';
import { totp } from '../../../test/totp.ts';

let auth: AuthTest;
let person: Person;

beforeAll(async () => {
  auth = await openAuthTest();
});
afterAll(() => auth.database.close());

beforeEach(async () => {
  person = await auth.newPerson();
});

const signIn = (browser = authBrowser(auth.gate), password = person.password) =>
  browser.post('/sign-in/email', { email: person.email, password });

describe('a second factor', () => {
  async function setUp() {
    const browser = authBrowser(auth.gate);
    await signIn(browser);
    const { reply } = await browser.post('/two-factor/enable', { password: person.password });
    const uri = reply.totpUri ?? '';
    await browser.post('/two-factor/verify-totp', { code: totp(uri) });
    return { browser, uri, backupCodes: reply.backupCodes ?? [] };
  }

  test('is asked for at every sign-in, whatever a request or an old cookie says', async () => {
    const { uri } = await setUp();
    const browser = authBrowser(auth.gate);
    await signIn(browser);
    const code = totp(uri, Date.now() + 30_000);
    const asked = await browser.post('/two-factor/verify-totp', { code, trustDevice: true });
    expect(asked).toMatchObject({
      status: 400,
      reply: { message: expect.stringContaining('No device is trusted') },
    });
    expect(asked.cookies.join()).not.toContain('trust_device');
    expect(await browser.signedIn()).toBeNull();

    // As versions before this one could be made to give it.
    const identifier = 'trust-device-of-old-times';
    const { secret } = auth.gate.settings;
    const sign = (text: string, encoding: 'base64' | 'base64url') =>
      createHmac('sha256', secret).update(text).digest(encoding);
    const value = `${sign(`${person.id}!${identifier}`, 'base64url')}!${identifier}`;
    await auth.database.db.sql`
      insert into staff_verification (id, identifier, value, expires_at)
      values ('trust', ${createHash('sha256').update(identifier).digest('base64url')}, ${person.id}, now() + interval '9 days')`;
    const cookie = `sextant-3001.trust_device=${encodeURIComponent(`${value}.${sign(value, 'base64')}`)}`;
    const body = { email: person.email, password: person.password };
    expect(
      (await authBrowser(auth.gate).post('/sign-in/email', body, { cookie })).reply.needsSecondFactor,
    ).toBe(true);
  });

  test('takes a code once, also at two doors at the same time', async () => {
    const { uri } = await setUp();
    const browsers = Array.from({ length: 3 }, () => authBrowser(auth.gate));
    for (const browser of browsers) await signIn(browser);
    const code = totp(uri, Date.now() + 30_000);
    const statuses = await Promise.all(
      browsers.map(async (browser) => (await browser.post('/two-factor/verify-totp', { code })).status),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
    const later = authBrowser(auth.gate);
    await signIn(later);
    const { status, reply } = await later.post('/two-factor/verify-totp', { code });
    expect(status).toBe(401);
    expect(reply.message).toContain('used already');
    expect(await later.signedIn()).toBeNull();
    const [sessions] = await auth.database.db.sql`
      select count(*)::int as open from staff_session where user_id = ${person.id}`;
    expect(sessions).toEqual({ open: 2 });
    expect((await auth.actionsAbout(person.id)).at(-1)).toBe('staff.second_factor_refused');
  });

  test('is asked for once it is set up, and opens the session', async () => {
    const { uri } = await setUp();
    const browser = authBrowser(auth.gate);
    const { reply } = await signIn(browser);
    expect(reply.needsSecondFactor).toBe(true);
    expect(await browser.signedIn()).toBeNull();
    const next = totp(uri, Date.now() + 30_000);
    expect((await browser.post('/two-factor/verify-totp', { code: next })).status).toBe(200);
    expect(await browser.signedIn()).toMatchObject({ hasSecondFactor: true });
    expect((await auth.actionsAbout(person.id)).slice(-4)).toEqual([
      'staff.sign_in',
      'staff.prepare_second_factor',
      'staff.enable_second_factor',
      'staff.sign_in',
    ]);
  });

  test('refuses wrong codes, and locks after five of them even across sign-ins', async () => {
    const { uri } = await setUp();
    for (let n = 0; n < 5; n++) {
      const browser = authBrowser(auth.gate);
      await signIn(browser);
      const { status } = await browser.post('/two-factor/verify-totp', { code: '000000' });
      expect(status).toBe(401);
    }
    const browser = authBrowser(auth.gate);
    await signIn(browser);
    const { status, reply } = await browser.post('/two-factor/verify-totp', { code: totp(uri) });
    expect(status).toBe(429);
    expect(reply.message).toContain('Wait 15 minutes');
    expect((await auth.actionsAbout(person.id)).at(-1)).toBe('staff.second_factor_refused');
  });

  test('can be replaced by a backup code, once', async () => {
    const { backupCodes } = await setUp();
    const [code = ''] = backupCodes;
    const first = authBrowser(auth.gate);
    await signIn(first);
    expect((await first.post('/two-factor/verify-backup-code', { code })).status).toBe(200);
    const second = authBrowser(auth.gate);
    await signIn(second);
    expect((await second.post('/two-factor/verify-backup-code', { code })).status).toBe(401);
  });

  test('is not removed without the password', async () => {
    const { browser } = await setUp();
    expect((await browser.post('/two-factor/disable', { password: 'wrong' })).status).toBe(400);
    expect((await browser.post('/two-factor/disable', { password: person.password })).status).toBe(200);
    expect((await signIn()).reply.needsSecondFactor).toBe(false);
  });
});
