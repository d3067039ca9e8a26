import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { authBrowser } from '../../test/auth-browser.ts';
import { openAuthTest, type AuthTest } from '../../test/open-auth-test.ts';
import type { Context } from '../kernel/context.ts';
import { authenticateKey } from './authenticate-key.ts';
import { createFirstStaff } from './create-first-staff.ts';
import { StaffRole } from '../kernel/actors/staff-role.ts';

let auth: AuthTest;
let ctx: Context;
beforeAll(async () => {
  auth = await openAuthTest();
  const actor = { kind: 'system', id: 'cli', name: 'Command line' } as const;
  ctx = { db: auth.database.db, now: new Date(), actor, requestId: 'request-1' };
});
afterAll(() => auth.database.close());

test('nothing is made when the passwords cannot be kept', async () => {
  const failing = createFirstStaff(ctx, () => Promise.reject(new Error('disk full')));
  await expect(failing).rejects.toThrow('disk full');
  expect(await auditEntriesOf(auth.database.db)).toEqual([]);
});

test('an empty installation gets an account for each role and two keys, once, even from two installers', async () => {
  const kept: unknown[] = [];
  const keep = async (made: unknown) => {
    kept.push(made);
  };
  const [first, second] = await Promise.all([createFirstStaff(ctx, keep), createFirstStaff(ctx, keep)]);
  const made = first ?? second;
  expect([first, second]).toContain(null);
  expect(kept).toEqual([made]);
  expect(made?.staff.map(({ role }) => role)).toEqual(StaffRole.options);
  const { email, password } = made?.staff[0] ?? { email: '', password: '' };
  const { status } = await authBrowser(auth.gate).post('/sign-in/email', { email, password });
  expect(status).toBe(200);
  const holders = await Promise.all(
    (made?.keys ?? []).map(({ key }) => authenticateKey(auth.database.db, key)),
  );
  expect(holders).toMatchObject([{ kind: 'write' }, { kind: 'secret' }]);
  expect(await createFirstStaff(ctx, keep)).toBeNull();
});
