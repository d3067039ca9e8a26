import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { authBrowser } from '../../test/auth-browser.ts';
import { openAuthTest, type AuthTest } from '../../test/open-auth-test.ts';
import { staffCaller } from '../../test/staff-caller.ts';

const reason = 'asked for it';

let auth: AuthTest;
beforeAll(async () => {
  auth = await openAuthTest();
});
afterAll(() => auth.database.close());

const staff = () => staffCaller(auth.database.db, 'super_admin', new Date()).staff;
const lastEntry = async () => (await auditEntriesOf(auth.database.db)).at(-1);
const signIn = (email: string, password: string) =>
  authBrowser(auth.gate).post('/sign-in/email', { email, password });

test('a new account signs in with the password that was shown once, and is listed with its role', async () => {
  const { id, password } = await staff().create({
    name: ' Ann ',
    email: 'Ann@Example.com',
    role: 'content_admin',
  });
  expect((await signIn('ann@example.com', password)).status).toBe(200);
  const { items } = await staff().list();
  expect(items).toContainEqual(
    expect.objectContaining({
      id,
      name: 'Ann',
      email: 'ann@example.com',
      role: 'content_admin',
      openSessions: 1,
    }),
  );
  const created = (await auditEntriesOf(auth.database.db)).find((entry) => entry.action === 'staff.create');
  expect(created).toMatchObject({
    resource_id: id,
    after: { email: 'ann@example.com', role: 'content_admin' },
  });
  expect(JSON.stringify(created)).not.toContain(password);
});

test('an address can have one account', async () => {
  const { email } = await auth.newPerson();
  const again = staff().create({ name: 'Again', email, role: 'content_admin' });
  await expect(again).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('account already'),
  });
});

test('a role changes with before, after and reason in the log', async () => {
  const { id } = await auth.newPerson();
  await staff().changeRole({ staffId: id, role: 'product_manager', reason });
  expect(await lastEntry()).toMatchObject({
    action: 'staff.change_role',
    before: { role: 'billing_admin' },
    after: { role: 'product_manager' },
    reason,
  });
});

test('a disabled account is signed out, cannot sign in, and can be opened again', async () => {
  const { id, email, password } = await auth.newPerson();
  await signIn(email, password);
  await staff().disable({ staffId: id, reason });
  expect(await lastEntry()).toMatchObject({ after: { isDisabled: true, endedSessions: 1 } });
  expect((await signIn(email, password)).status).toBe(401);
  await staff().enable({ staffId: id, reason });
  expect((await signIn(email, password)).status).toBe(200);
});

test('a new password replaces the old one and ends every session', async () => {
  const { id, email, password } = await auth.newPerson();
  await signIn(email, password);
  const fresh = await staff().resetPassword({ staffId: id, reason });
  expect(await lastEntry()).toMatchObject({ action: 'staff.reset_password', after: { endedSessions: 1 } });
  expect((await signIn(email, password)).status).toBe(401);
  expect((await signIn(email, fresh.password)).status).toBe(200);
});

test('a lost second factor is removed', async () => {
  const { id, email, password } = await auth.newPerson();
  await auth.database.db.sql`update staff set two_factor_enabled = true where id = ${id}`;
  await staff().resetSecondFactor({ staffId: id, reason });
  expect((await signIn(email, password)).reply.needsSecondFactor).toBe(false);
  const before = (await auditEntriesOf(auth.database.db)).find(
    ({ action }) => action === 'staff.reset_second_factor',
  );
  expect(before).toMatchObject({ before: { hasSecondFactor: true }, after: { hasSecondFactor: false } });
});

test('somebody can be signed out everywhere', async () => {
  const { id, email, password } = await auth.newPerson();
  await signIn(email, password);
  expect(await staff().revokeSessions({ staffId: id, reason })).toEqual({ endedSessions: 1 });
});

test('the last super admin stays one, even when two remove each other at once', async () => {
  const [first, second] = await Promise.all([auth.newPerson(), auth.newPerson()]);
  await staff().changeRole({ staffId: first.id, role: 'super_admin', reason });
  await staff().changeRole({ staffId: second.id, role: 'super_admin', reason });
  const outcomes = await Promise.allSettled([
    staff().disable({ staffId: first.id, reason }),
    staff().changeRole({ staffId: second.id, role: 'content_admin', reason }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const left = await auth.database.db.sql`select 1 from staff where role = 'super_admin' and not banned`;
  expect(left).toHaveLength(1);
});

test('nobody changes, disables or resets themselves', async () => {
  const own = { staffId: 'staff_super_admin', reason };
  const refused = { code: 'CONFLICT', message: expect.stringContaining('Ask another super admin') };
  await expect(staff().changeRole({ ...own, role: 'content_admin' })).rejects.toMatchObject(refused);
  await expect(staff().disable(own)).rejects.toMatchObject(refused);
  await expect(staff().resetPassword(own)).rejects.toMatchObject(refused);
  await expect(staff().resetSecondFactor(own)).rejects.toMatchObject(refused);
});

test('an account that does not exist is not found', async () => {
  await expect(staff().enable({ staffId: 'nobody', reason })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a change needs a reason', async () => {
  await expect(staff().disable({ staffId: 'x', reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('nobody but a super admin manages staff', async () => {
  const others = staffCaller(auth.database.db, 'operations_admin').staff;
  const target = { staffId: 'x', reason };
  const attempts = [
    others.list(),
    others.keptMail(),
    others.create({ name: 'X', email: 'x@example.com', role: 'super_admin' }),
    others.changeRole({ ...target, role: 'super_admin' }),
    others.disable(target),
    others.enable(target),
    others.resetPassword(target),
    others.resetSecondFactor(target),
    others.revokeSessions(target),
  ];
  for (const attempt of await Promise.allSettled(attempts)) {
    expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'FORBIDDEN' } });
  }
});
