import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import superjson from 'superjson';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';
import { BusinessError, type BusinessErrorCode } from './business-error.ts';
import { router, staffProcedure } from './trpc.ts';

const Code = z.enum([
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid',
  'conflict',
  'too_large',
  'rate_limited',
  'unavailable',
]);

const testRouter = router({
  whoAmI: staffProcedure.query(({ ctx }) => ctx.actor.name),
  refuse: staffProcedure.input(Code).query(({ input }) => {
    throw new BusinessError(input, 'No, because.', { field: 'name', retryAfterSeconds: 7 });
  }),
  breakDown: staffProcedure.query(() => {
    throw new Error('connection to 10.0.0.7 refused');
  }),
  limited: staffProcedure
    .input(z.object({ name: z.string().max(3, 'Use at most 3 characters.') }))
    .query(() => 'ok'),
});

let database: TestDb;
beforeAll(async () => {
  database = await openTestDb();
});
afterAll(() => database.close());
afterEach(() => vi.restoreAllMocks());

const Failure = z.object({ error: z.object({ json: z.object({ message: z.string(), data: z.unknown() }) }) });

async function ask(procedure: string, input: unknown, isSignedIn = true) {
  const ctx = staffContext(database.db, 'super_admin');
  const query = encodeURIComponent(JSON.stringify(superjson.serialize(input)));
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(`http://localhost/api/trpc/${procedure}?input=${query}`),
    router: testRouter,
    createContext: () => (isSignedIn ? ctx : { ...ctx, actor: null }),
  });
  const text = await response.text();
  return { status: response.status, text, failure: () => Failure.parse(JSON.parse(text)).error.json };
}

test.each<[BusinessErrorCode, number]>([
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['not_found', 404],
  ['invalid', 400],
  ['conflict', 409],
  ['too_large', 413],
  ['rate_limited', 429],
  ['unavailable', 503],
])('the refusal %s is answered with %i and its sentence', async (code, status) => {
  const answer = await ask('refuse', code);
  expect(answer.status).toBe(status);
  expect(answer.failure()).toMatchObject({
    message: 'No, because.',
    data: {
      businessCode: code,
      httpStatus: status,
      field: 'name',
      retryAfterSeconds: 7,
      requestId: 'request-1',
    },
  });
});

test('what was not expected is logged once and told to nobody', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const answer = await ask('breakDown', undefined);
  expect(answer.status).toBe(500);
  expect(answer.failure()).toMatchObject({
    message: 'Something went wrong.',
    data: { businessCode: null, requestId: 'request-1' },
  });
  expect(answer.text).not.toMatch(/10\.0\.0\.7|stack|\.ts/);
  expect(written).toHaveBeenCalledTimes(1);
  expect(written.mock.calls[0]?.[0]).toContain(
    '"requestId":"request-1","operation":"breakDown","message":"connection',
  );
});

test('an input that is not valid is answered with the sentence of its field', async () => {
  const answer = await ask('limited', { name: 'Annabel' });
  expect(answer.status).toBe(400);
  expect(answer.failure()).toMatchObject({
    message: 'name: Use at most 3 characters.',
    data: { businessCode: 'invalid', field: 'name' },
  });
});

test('nobody who is not signed in gets as far as a verb', async () => {
  const answer = await ask('whoAmI', undefined, false);
  expect(answer.status).toBe(401);
  expect(answer.failure()).toMatchObject({
    message: 'Sign in to continue.',
    data: { businessCode: 'unauthenticated' },
  });
});
