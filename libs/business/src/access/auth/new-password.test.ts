import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authBrowser } from '../../../test/auth-browser.ts';
import { openAuthTest, type AuthTest, type Person } from '../../../test/open-auth-test.ts';

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

describe('a forgotten password', () => {
  const newPassword = 'a new and long password';

  test('is replaced by a link that works once, unlocks and signs out everywhere', async () => {
    const elsewhere = authBrowser(auth.gate);
    await signIn(elsewhere);
    for (let n = 0; n < 5; n++) await signIn(authBrowser(auth.gate), `guess ${n}`);
    const browser = authBrowser(auth.gate);
    const { mail } = await browser.post('/request-password-reset', { email: person.email.toUpperCase() });
    expect(mail?.to).toBe(person.email);
    const token = /token=(\S+)/.exec(mail?.text ?? '')?.[1];
    expect((await browser.post('/reset-password', { token, newPassword })).status).toBe(200);
    expect((await browser.post('/reset-password', { token, newPassword })).status).toBe(400);
    expect(await elsewhere.signedIn()).toBeNull();
    expect((await signIn(browser, newPassword)).status).toBe(200);
    expect(await auth.actionsAbout(person.id)).toContain('staff.reset_password_by_mail');
  });

  test('answers the same for an address nobody has, and sends nothing', async () => {
    const known = await authBrowser(auth.gate).post('/request-password-reset', { email: person.email });
    const unknown = await authBrowser(auth.gate).post('/request-password-reset', { email: 'no@example.com' });
    expect(unknown).toEqual({ ...known, mail: null });
  });

  test('sends at most three mails an hour to one address', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) {
      statuses.push(
        (await authBrowser(auth.gate).post('/request-password-reset', { email: person.email })).status,
      );
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  test('is not replaced by a short one', async () => {
    const { mail } = await authBrowser(auth.gate).post('/request-password-reset', { email: person.email });
    const token = /token=(\S+)/.exec(mail?.text ?? '')?.[1];
    const { status, reply } = await authBrowser(auth.gate).post('/reset-password', {
      token,
      newPassword: 'short',
    });
    expect(status).toBe(400);
    expect(reply.message).toContain('at least 12');
  });
});

describe('a new password', () => {
  test('needs the old one, and leaves only this session', async () => {
    const browser = authBrowser(auth.gate);
    const elsewhere = authBrowser(auth.gate);
    await Promise.all([signIn(browser), signIn(elsewhere)]);
    const change = { newPassword: 'another long password', revokeOtherSessions: true };
    expect((await browser.post('/change-password', { ...change, currentPassword: 'wrong' })).status).toBe(
      400,
    );
    expect(
      (await browser.post('/change-password', { ...change, currentPassword: person.password })).status,
    ).toBe(200);
    expect(await browser.signedIn()).not.toBeNull();
    expect(await elsewhere.signedIn()).toBeNull();
    expect((await auth.actionsAbout(person.id)).slice(-2)).toEqual([
      'staff.password_refused',
      'staff.change_password',
    ]);
  });
});
