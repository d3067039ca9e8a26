import { afterAll, beforeAll, expect, test } from 'vitest';
import { authBrowser } from '../../test/auth-browser.ts';
import { openAuthTest, type AuthTest, type Person } from '../../test/open-auth-test.ts';
import { createCallerFactory } from '../kernel/trpc.ts';
import { appRouter } from '../router.ts';

let auth: AuthTest;
beforeAll(async () => {
  auth = await openAuthTest();
});
afterAll(() => auth.database.close());

async function signedInAs({ email, password }: Person) {
  const browser = authBrowser(auth.gate);
  await browser.post('/sign-in/email', { email, password });
  const found = await browser.signedIn();
  const ctx = {
    db: auth.database.db,
    now: new Date(),
    requestId: 'request-1',
    actor: found?.actor ?? null,
    ...(found && { sessionId: found.sessionId }),
  };
  return { browser, account: createCallerFactory(appRouter)(ctx).admin.account };
}

test('one sees where one is signed in, and which one this is', async () => {
  const person = await auth.newPerson();
  await signedInAs(person);
  const { account } = await signedInAs(person);
  const { items } = await account.sessions();
  expect(items.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
    ['Chrome on Linux', true],
    ['Chrome on Linux', false],
  ]);
});

test('one ends one session, or all but this one', async () => {
  const person = await auth.newPerson();
  const [first, second, third] = [
    await signedInAs(person),
    await signedInAs(person),
    await signedInAs(person),
  ];
  const other = (await third.account.sessions()).items.at(-1);
  await third.account.revokeSession({ sessionId: other?.id ?? '' });
  expect(await first.browser.signedIn()).toBeNull();
  expect(await third.account.revokeOtherSessions()).toEqual({ endedSessions: 1 });
  expect(await second.browser.signedIn()).toBeNull();
  expect(await third.browser.signedIn()).not.toBeNull();
});

test("nobody ends somebody else's session, or any without being signed in", async () => {
  const theirs = await signedInAs(await auth.newPerson());
  const mine = await signedInAs(await auth.newPerson());
  const sessionId = (await theirs.account.sessions()).items[0]?.id ?? '';
  await expect(mine.account.revokeSession({ sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const ctx = { db: auth.database.db, now: new Date(), requestId: 'request-1', actor: null };
  const stranger = createCallerFactory(appRouter)(ctx).admin.account;
  await expect(stranger.sessions()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});
