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

  test('is asked for once it is set up, and opens the session', async () => {
    const { uri } = await setUp();
    const browser = authBrowser(auth.gate);
    const { reply } = await signIn(browser);
    expect(reply.needsSecondFactor).toBe(true);
    expect(await browser.signedIn()).toBeNull();
    expect((await browser.post('/two-factor/verify-totp', { code: totp(uri) })).status).toBe(200);
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
