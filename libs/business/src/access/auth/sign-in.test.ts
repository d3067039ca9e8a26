import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authBrowser } from '../../../test/auth-browser.ts';
import { openAuthTest, type AuthTest, type Person } from '../../../test/open-auth-test.ts';
import { staffContext } from '../../../test/staff-context.ts';
import { disableStaff } from '../disable-staff.ts';

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

describe('a password', () => {
  test('signs in with a cookie that scripts and other sites cannot use, and with no address kept', async () => {
    const browser = authBrowser(auth.gate);
    const { status, reply, cookies } = await signIn(browser);
    expect(status).toBe(200);
    expect(JSON.stringify(reply)).not.toMatch(/token/);
    expect(cookies.join()).toMatch(/^sextant-3001\.session_token=.*HttpOnly; SameSite=Lax/);
    expect(await browser.signedIn()).toMatchObject({ actor: { id: person.id, role: 'billing_admin' } });
    const [session] = await auth.database.db
      .sql`select ip_address from staff_session where user_id = ${person.id}`;
    expect(session?.['ip_address']).toBeFalsy();
    expect(await auth.actionsAbout(person.id)).toEqual(['staff.create', 'staff.sign_in']);
  });

  test('is wrong: one sentence, the same for an address nobody has', async () => {
    const wrong = await signIn(authBrowser(auth.gate), 'not the password');
    const nobody = await authBrowser(auth.gate).post('/sign-in/email', {
      email: 'no@example.com',
      password: 'x',
    });
    expect(wrong.status).toBe(401);
    expect(nobody.status).toBe(401);
    expect(wrong.reply).toEqual(nobody.reply);
    expect((await auth.actionsAbout(person.id)).at(-1)).toBe('staff.sign_in_refused');
  });

  test('is stored as a slow hash', async () => {
    const [account] = await auth.database.db
      .sql`select password from staff_account where user_id = ${person.id}`;
    expect(account?.['password']).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe('wrong passwords', () => {
  test('lock the account at the fifth, wherever they come from and however many at once', async () => {
    const guesses = Array.from({ length: 8 }, (_, n) =>
      authBrowser(auth.gate).post(
        '/sign-in/email',
        { email: person.email, password: `guess ${n}` },
        { 'x-forwarded-for': `10.0.0.${n}` },
      ),
    );
    await Promise.all(guesses);
    expect((await signIn()).status).toBe(401);
    const actions = await auth.actionsAbout(person.id);
    expect(actions.filter((action) => action === 'staff.lock')).toHaveLength(1);
  });

  test('are forgotten after fifteen minutes', async () => {
    const early = new Date();
    for (let n = 0; n < 5; n++)
      await signIn(
        authBrowser(auth.gate, () => early),
        `guess ${n}`,
      );
    const minutes = (count: number) => () => new Date(early.getTime() + count * 60_000);
    expect((await signIn(authBrowser(auth.gate, minutes(14)))).status).toBe(401);
    expect((await signIn(authBrowser(auth.gate, minutes(16)))).status).toBe(200);
  });

  test('start anew after the right one', async () => {
    for (let n = 0; n < 4; n++) await signIn(authBrowser(auth.gate), `guess ${n}`);
    expect((await signIn()).status).toBe(200);
    for (let n = 0; n < 4; n++) await signIn(authBrowser(auth.gate), `guess ${n}`);
    expect((await signIn()).status).toBe(200);
  });
});

describe('a disabled account', () => {
  test('neither signs in nor stays signed in', async () => {
    const browser = authBrowser(auth.gate);
    await signIn(browser);
    await disableStaff(staffContext(auth.database.db, 'super_admin'), {
      staffId: person.id,
      reason: 'left us',
    });
    expect(await browser.signedIn()).toBeNull();
    expect((await signIn(browser)).status).toBe(401);
  });
});

describe('signing out', () => {
  test('ends the session', async () => {
    const browser = authBrowser(auth.gate);
    await signIn(browser);
    expect((await browser.post('/sign-out')).status).toBe(200);
    expect(await browser.signedIn()).toBeNull();
    expect((await auth.actionsAbout(person.id)).at(-1)).toBe('staff.sign_out');
  });
});
