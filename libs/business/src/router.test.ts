import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestDb, type TestDb } from '../test/open-test-db.ts';
import { staffContext } from '../test/staff-context.ts';
import { hostileValues } from './kernel/testing/hostile-values.ts';
import { sampleOf, shapeOf, slotsOf, withValue } from './kernel/testing/input-slots.ts';
import { appRouter } from './router.ts';

type Procedure = { name: string; isMutation: boolean; contract: z.ZodType };

const Definition = z.object({ type: z.string(), inputs: z.array(z.instanceof(z.ZodType)) });
const Answer = z.object({
  error: z.object({
    json: z.object({ message: z.string(), data: z.object({ field: z.string().nullable() }) }),
  }),
});

const procedures: Record<string, unknown> = appRouter._def.procedures;
const asking: Procedure[] = Object.entries(procedures).flatMap(([name, procedure]) => {
  const isProcedure = typeof procedure === 'function' && '_def' in procedure;
  const { type, inputs } = Definition.parse(isProcedure ? procedure._def : undefined);
  return inputs.map((contract) => ({ name, isMutation: type === 'mutation', contract }));
});

let database: TestDb;
beforeAll(async () => {
  database = await openTestDb();
});
afterAll(() => database.close());

async function ask({ name, isMutation }: Procedure, input: unknown) {
  const body = JSON.stringify(superjson.serialize(input));
  const address = `http://localhost/api/trpc/${name}`;
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: isMutation
      ? new Request(address, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      : new Request(`${address}?input=${encodeURIComponent(body)}`),
    router: appRouter,
    createContext: () => staffContext(database.db, 'super_admin'),
  });
  const answer = Answer.safeParse(await response.json());
  const failure = answer.success ? answer.data.error.json : null;
  return { status: response.status, field: failure?.data.field ?? null, message: failure?.message ?? '' };
}

/** The whole path, a part of it that leads there, or the last name of it as a verb knows it. */
function isNamed(field: string | null, path: readonly string[]): boolean {
  if (path.length === 0) return true;
  const whole = path.join('.');
  if (field === null || field === '') return false;
  return whole.startsWith(field) || field.startsWith(`${whole}.`) || path.includes(field);
}

test('every procedure with an input is walked', () => {
  expect(asking.length).toBeGreaterThan(50);
});

describe.each(asking.map((procedure) => [procedure.name, procedure] as const))('%s', (_, procedure) => {
  const shape = shapeOf(procedure.contract);
  const sample = sampleOf(shape);

  test('takes what its contract says', async () => {
    const { status, field, message } = await ask(procedure, sample);
    expect([200, 403, 404, 409], `${field}: ${message}`).toContain(status);
  });

  test('refuses hostile values with 400 and the name of the field', async () => {
    const wrong: string[] = [];
    for (const slot of slotsOf(shape)) {
      for (const { what, value } of hostileValues(slot)) {
        const { status, field, message } = await ask(procedure, withValue(sample, slot.path, value));
        if (status !== 400 || !isNamed(field, slot.path))
          wrong.push(`${slot.path.join('.') || 'the input'} = ${what}: ${status} ${field} ${message}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
