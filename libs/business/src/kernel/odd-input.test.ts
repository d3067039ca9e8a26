import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { router, staffProcedure } from './trpc.ts';
import { openTestDb } from '../../test/open-test-db.ts';
import { staffContext } from '../../test/staff-context.ts';

const Input = z.object({ name: z.string().max(100), more: z.unknown() });
const deep = (levels: number, open = '{"a":', close = '}') =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;

const ODD: readonly (readonly [what: string, body: string, status: number])[] = [
  ['3,000 levels', `{"json":{"name":"x","more":${deep(3_000)}}}`, 400],
  ['20,000 levels', `{"json":{"name":"x","more":${deep(20_000)}}}`, 400],
  ['20,000 lists', `{"json":{"name":"x","more":${deep(20_000, '[', ']')}}}`, 400],
  ['20,000 levels of nothing', deep(20_000), 400],
  ['20,000 levels of annotations', `{"json":{"name":"x"},"meta":{"values":${deep(20_000)}}}`, 400],
  ['a zero character', '{"json":{"name":"a\\u0000b"}}', 400],
  ['half a character', '{"json":{"name":"a\\ud800b"}}', 400],
  ['a zero character in a name', '{"json":{"name":"a","more":{"a\\u0000":1}}}', 400],
  [
    'an annotation that leads to a prototype',
    '{"json":{"name":"x"},"meta":{"values":{"constructor.prototype":["Date"]}}}',
    400,
  ],
  [
    'an annotation that does not exist',
    '{"json":{"name":"x"},"meta":{"values":{"name":["custom","nothing"]}}}',
    400,
  ],
  ['an annotation of nothing', '{"json":{"name":"x"},"meta":{"values":{"a.b.c":["Date"]}}}', 400],
  ['annotations that are none', '{"json":{"name":"x"},"meta":7}', 400],
  [
    'the name of a prototype',
    '{"json":{"name":"__proto__","more":{"__proto__":{"a":1},"constructor":2}}}',
    200,
  ],
  ['a number', '7', 400],
  ['null', 'null', 400],
];

test('odd input is refused or told back, whatever it holds, and its neighbours are answered', async () => {
  const database = await openTestDb();
  const echo = router({
    query: staffProcedure.input(Input).query(({ input }) => input),
    plain: staffProcedure.query(() => 'fine'),
  });
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req: new Request(`http://localhost/api/trpc/${path}`, init),
      router: echo,
      createContext: () => staffContext(database.db, 'super_admin'),
    });
    return { status: response.status, text: await response.text() };
  };
  for (const [what, body, status] of ODD) {
    const alone = await ask(`query?input=${encodeURIComponent(body)}`);
    expect([what, alone.status]).toEqual([what, status]);
    const both = await ask(`plain,query?batch=1&input=${encodeURIComponent(`{"1":${body}}`)}`);
    expect([what, both.status < 500, both.text.includes('fine')]).toEqual([what, true, true]);
  }
  await database.close();
});
