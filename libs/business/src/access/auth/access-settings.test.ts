import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEntriesOf } from '../../../test/audit-entries-of.ts';
import { authBrowser, type AuthBrowser } from '../../../test/auth-browser.ts';
import { openAuthTest, type AuthTest, type Person } from '../../../test/open-auth-test.ts';
import { staffCaller } from '../../../test/staff-caller.ts';
import { totp } from '../../../test/totp.ts';
import { createCallerFactory } from '../../kernel/trpc.ts';
import { appRouter } from '../../router.ts';
import { requestActor } from './request-actor.ts';

const HOUR_MS = 3_600_000;
let auth: AuthTest;
let person: Person;
let browser: AuthBrowser;

beforeAll(async () => {
  auth = await openAuthTest();
});
afterAll(() => auth.database.close());

beforeEach(async () => {
  await auth.database.db.sql`delete from setting`;
  person = await auth.newPerson();
  browser = authBrowser(auth.gate);
  await browser.post('/sign-in/email', { email: person.email, password: person.password });
});

const choose = (access: { isSecondFactorRequired: boolean; idleHours: number }) =>
  staffCaller(auth.database.db, 'super_admin').settings.changeAccess({ ...access, reason: 'our policy' });

/** In how many hours the person's session ends. */
async function hoursLeft(): Promise<number> {
  const [session] = await auth.database.db.sql<{ at: Date }[]>`
    select expires_at as at from staff_session where user_id = ${person.id}`;
  return Math.round(((session?.at.getTime() ?? 0) - Date.now()) / HOUR_MS);
}

const move = (column: string, hours: number) =>
  auth.database.db.sql`
    update staff_session set ${auth.database.db.sql(column)} = now() + make_interval(hours => ${hours})
    where user_id = ${person.id}`;

describe('a session', () => {
  test('ends after twelve hours of nothing, which whatever is done puts off', async () => {
    expect(await hoursLeft()).toBe(12);
    await move('expires_at', 3);
    expect(await browser.signedIn()).not.toBeNull();
    expect(await hoursLeft()).toBe(12);
    await move('expires_at', -1);
    expect(await browser.signedIn()).toBeNull();
  });

  test('ends after a week, however much is done', async () => {
    await move('created_at', 2 - 7 * 24);
    expect(await browser.signedIn()).not.toBeNull();
    expect(await hoursLeft()).toBe(2);
  });

  test('follows what the installation chooses, also once it is open', async () => {
    await choose({ isSecondFactorRequired: false, idleHours: 1 });
    expect(await browser.signedIn()).not.toBeNull();
    expect(await hoursLeft()).toBe(1);
  });
});

describe('where a second factor is required', () => {
  const caller = async () => {
    const base = { db: auth.database.db, now: new Date(), requestId: 'request-1' };
    return createCallerFactory(appRouter)({ ...base, ...requestActor(await browser.signedIn()) }).admin;
  };

  beforeEach(() => choose({ isSecondFactorRequired: true, idleHours: 12 }));

  test('whoever has none may do nothing but set one up', async () => {
    await expect((await caller()).analytics.dashboard.getQuickStats()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Set up a second factor first'),
    });
    await expect((await caller()).account.revokeOtherSessions()).rejects.toMatchObject({ code: 'FORBIDDEN' });

    const { reply } = await browser.post('/two-factor/enable', { password: person.password });
    expect((await browser.signedIn())?.mustEnrol).toBe(true);
    await browser.post('/two-factor/verify-totp', { code: totp(reply.totpUri ?? '') });

    expect(await browser.signedIn()).toMatchObject({ mustEnrol: false, hasSecondFactor: true });
    await expect((await caller()).analytics.dashboard.getQuickStats()).resolves.toBeDefined();
  });

  test('removing it leads back to setting one up', async () => {
    const { reply } = await browser.post('/two-factor/enable', { password: person.password });
    await browser.post('/two-factor/verify-totp', { code: totp(reply.totpUri ?? '') });
    await browser.post('/two-factor/disable', { password: person.password });
    expect((await browser.signedIn())?.mustEnrol).toBe(true);
  });

  test('the log says who chose it, and why', async () => {
    expect(
      (await auditEntriesOf(auth.database.db)).findLast(({ action }) => action === 'settings.change_access'),
    ).toMatchObject({
      before: { isSecondFactorRequired: false, idleHours: 12 },
      after: { isSecondFactorRequired: true, idleHours: 12 },
      reason: 'our policy',
    });
  });
});
