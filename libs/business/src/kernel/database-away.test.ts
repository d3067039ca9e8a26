import { type CrashableDatabase, openCrashableDatabase } from '@sextant/db/testing/crashable-database';
import { connect, type Connection } from '@sextant/db/client';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { authBrowser } from '../../test/auth-browser.ts';
import { staffCaller } from '../../test/staff-caller.ts';
import { staffContext } from '../../test/staff-context.ts';
import { openStaffGate, type StaffGate } from '../access/auth/staff-gate.ts';
import { createStaff } from '../access/create-staff.ts';
import { asRefusal } from './as-refusal.ts';
import { DatabaseWatch } from './database-watch.ts';

let database: CrashableDatabase;
let connection: Connection;
let gate: StaffGate;
beforeAll(async () => {
  database = await openCrashableDatabase();
  connection = await connect(database.url, { max: 2 });
  const secret = 'a secret of the tests, long enough to be one';
  gate = openStaffGate(connection.db, { baseUrl: 'http://localhost:3001', secret, trustedProxies: 0 });
}, 120_000);
afterAll(async () => {
  await connection.close();
  await database.destroy();
}, 120_000);
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));

describe('while the database is away', () => {
  test('pages, sign-in and procedures say so, and go on as soon as it is back', async () => {
    const email = 'person@example.com';
    const ctx = staffContext(connection.db, 'super_admin', new Date());
    const { password } = await createStaff(ctx, { name: 'Person', email, role: 'billing_admin' });
    const browser = authBrowser(gate);
    const signIn = () => browser.post('/sign-in/email', { email, password });
    expect((await signIn()).status).toBe(200);
    const caller = staffCaller(connection.db, 'super_admin');
    database.kill();

    for (const ask of [signIn, browser.signedIn, () => browser.post('/sign-out')]) {
      const failure: unknown = await ask().catch((error: unknown) => error);
      expect(asRefusal(failure)).toMatchObject({ code: 'unavailable', detail: { retryAfterSeconds: 5 } });
    }
    await expect(caller.staff.list()).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: 'The database is away. Try again in 5 seconds.',
    });
    await database.start();
    await vi.waitFor(async () => expect(await browser.signedIn()).not.toBeNull(), 10_000);
    expect((await signIn()).status).toBe(200);
  }, 60_000);

  test('who watches it says once that it goes and once that it is back', async () => {
    const said: string[] = [];
    const watch = new DatabaseWatch(connection.ping, (sentence) => said.push(sentence));
    watch.start();
    await watch.untilThere();
    database.kill();
    await vi.waitFor(() => expect(() => watch.requireDatabase()).toThrow('The database is away.'), 10_000);
    await database.start();
    await watch.untilThere();
    watch.close();
    expect(() => watch.requireDatabase()).not.toThrow();
    expect(said.map((sentence) => sentence.replace(/ \(.*/, ''))).toEqual([
      'The database is away; waiting for it',
      'The database is back.',
    ]);
  }, 60_000);
});
