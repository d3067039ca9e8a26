import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { connect, type Connection } from '@sextant/db/client';
import { createTestDatabase, type TestDatabase } from '@sextant/db/testing/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../kernel/context.ts';
import { importFile, type FileImport } from './import-file.ts';
import type { RefusedRecord } from './refused-refunds.ts';

let database: TestDatabase;
let connection: Connection;
let ctx: Context;
let refused: RefusedRecord[];

beforeEach(async () => {
  database = await createTestDatabase();
  connection = await connect(database.url, { max: 3 });
  refused = [];
  ctx = {
    db: connection.db,
    now: new Date('2026-05-01T12:00:00Z'),
    actor: { kind: 'system', id: 'cli', name: 'Command line' },
    requestId: 'test',
  };
});

afterEach(async () => {
  await connection.close();
  await database.drop();
});

type Asked = Partial<Omit<FileImport, 'map' | 'set' | 'source'>> & {
  map?: Record<string, string>;
  set?: Record<string, string>;
};

function run(source: Readable | string, { map = {}, set = {}, ...asked }: Asked = {}) {
  const stream = typeof source === 'string' ? Readable.from([Buffer.from(source)]) : source;
  return importFile(
    ctx,
    {
      entity: 'events',
      format: 'csv',
      isDryRun: false,
      ...asked,
      source: stream,
      map: new Map(Object.entries(map)),
      set: new Map(Object.entries(set)),
    },
    { onRefused: (refusal) => refused.push(refusal), onProgress: () => undefined },
  );
}

const stored = () => connection.db.sql`
  select identity.key as customer, event.name, occurred_at, properties
  from event join identity on identity.id = actor_id order by occurred_at, properties::text, message_id`;

const orders = [
  'customer_id,date,cds,amount_usd',
  '00001,1997-01-01,1,11.77',
  '00002,1997-01-12,1,12.00',
  '00002,1997-01-12,1,12.00',
  '1,1997-01-02,2,8.50',
].join('\n');
const purchases = { map: { user: 'customer_id', occurred_at: 'date' }, set: { type: 'purchase' } };

test('columns go where they are mapped, the others become properties, and ids stay the text they are', async () => {
  expect(await run(orders, purchases)).toEqual({ imported: 4, duplicates: 0, rejected: 0 });

  const rows = await stored();
  expect(rows.map(({ customer, name }) => [customer, name])).toEqual([
    ['00001', 'purchase'],
    ['1', 'purchase'],
    ['00002', 'purchase'],
    ['00002', 'purchase'],
  ]);
  expect(rows[0]).toMatchObject({
    occurred_at: new Date('1997-01-01T00:00:00Z'),
    properties: { cds: 1, amount_usd: 11.77 },
  });
});

test('a second run adds nothing, and true repeats stay', async () => {
  await run(orders, purchases);

  expect(await run(orders, purchases)).toEqual({ imported: 0, duplicates: 4, rejected: 0 });
  expect(await stored()).toHaveLength(4);
});

test('a longer export of the same table adds only its new rows, wherever they stand', async () => {
  await run(orders, purchases);
  const [header, ...rows] = orders.split('\n');
  const longer = [header, '00003,1997-01-03,1,9.99', ...rows.toReversed(), '00002,1997-01-12,1,12.00'].join(
    '\n',
  );

  expect(await run(longer, purchases)).toEqual({ imported: 2, duplicates: 4, rejected: 0 });
});

test('an event of an unknown customer creates that customer, first seen then', async () => {
  await run(orders, purchases);

  expect(
    await connection.db.sql`select external_id, first_seen_at from customer order by external_id`,
  ).toEqual([
    { external_id: '00001', first_seen_at: new Date('1997-01-01T00:00:00Z') },
    { external_id: '00002', first_seen_at: new Date('1997-01-12T00:00:00Z') },
    { external_id: '1', first_seen_at: new Date('1997-01-02T00:00:00Z') },
  ]);
});

test('bad rows are refused with their line, field and fix; the good ones are imported', async () => {
  const file = [
    '\uFEFFuser,type,timestamp,note',
    'ada,play,2026-04-01,fine',
    'ada,play,01/04/2026,',
    ',play,2026-04-01,',
    '"ada","play",2026-04-01,"two',
    'lines"',
    'ada,play,2026-04-01',
    'ada,,2026-04-01,',
    'ada,play,2062-04-01,',
  ].join('\r\n');

  expect(await run(file)).toEqual({ imported: 2, duplicates: 0, rejected: 5 });
  refused.sort((a, b) => a.position - b.position);
  expect(refused.map(({ position, field, message }) => [position, field, message])).toEqual([
    [
      3,
      'occurred_at',
      '"01/04/2026" is not a date. It may be 1 April or 4 January. Write it as 2024-05-31, 2024-05-31T10:00:00Z or epoch seconds.',
    ],
    [4, 'user', 'Give the user or the anonymous visitor.'],
    [7, null, 'The row has 3 cells, the header has 4. Quote cells that contain commas.'],
    [8, 'type', 'Required, and missing.'],
    [9, 'occurred_at', '2062-04-01T00:00:00.000Z is more than a day ahead. Check the date and its unit.'],
  ]);
});

test('a row with both a user and a visitor links the two', async () => {
  await run(
    'user,anonymous,type,occurred_at\n,device-1,view,2026-04-01\nada,device-1,signup_completed,2026-04-02',
  );

  const [visitor] = await connection.db.sql`
    select root.key from identity join identity root on root.id = identity.person_id where identity.key = 'device-1'`;
  expect(visitor).toEqual({ key: 'ada' });
});

test('an unknown column of a record is an error that names it, before anything is stored', async () => {
  const file = 'id,email,shoe_size\nada,ada@example.com,38';

  await expect(run(file, { entity: 'customers' })).rejects.toThrow(
    'There is no field for shoe_size. Fields: id, email',
  );
  expect(await connection.db.sql`select from customer`).toHaveLength(0);
});

test('a column that is mapped and missing is an error that names the columns there are', async () => {
  await expect(run(orders, { map: { user: 'client' } })).rejects.toThrow(
    'The file has no column client. Its columns: customer_id, date, cds, amount_usd.',
  );
});

test('records come in under other names, with constants and dotted traits', async () => {
  const file = 'customer_id,created_at,traits.plan\nada,2026-01-01,gold\nbob,2026-01-02,';
  const asked = { entity: 'customers', set: { country: 'de' } } as const;

  expect(await run(file, asked)).toEqual({ imported: 2, duplicates: 0, rejected: 0 });
  expect(await run(file, asked)).toEqual({ imported: 0, duplicates: 2, rejected: 0 });
  expect(
    await connection.db
      .sql`select external_id, country, signed_up_at::date::text as day, traits from customer order by 1`,
  ).toEqual([
    { external_id: 'ada', country: 'DE', day: '2026-01-01', traits: { plan: 'gold' } },
    { external_id: 'bob', country: 'DE', day: '2026-01-02', traits: { plan: null } },
  ]);
});

test('a refund may stand before its charge in a file', async () => {
  const file = [
    'id,customer,kind,status,amount,currency,occurred_at,charge',
    'r1,ada,refund,succeeded,5.00,USD,2026-01-03,c1',
    'c1,ada,charge,succeeded,9.99,USD,2026-01-02,',
    'r2,ada,refund,succeeded,5.00,USD,2026-01-03,c9',
  ].join('\n');

  expect(await run(file, { entity: 'transactions' })).toEqual({ imported: 2, duplicates: 0, rejected: 1 });
  expect(refused).toMatchObject([{ position: 4, field: 'charge' }]);
});

test('a dry run tells the same numbers and stores nothing', async () => {
  expect(await run(orders, { ...purchases, isDryRun: true })).toEqual({
    imported: 4,
    duplicates: 0,
    rejected: 0,
  });
  const customers = 'id\nada\nada\n';
  expect(await run(customers, { entity: 'customers', isDryRun: true })).toEqual({
    imported: 1,
    duplicates: 1,
    rejected: 0,
  });

  expect(await connection.db.sql`select from event union all select from customer`).toHaveLength(0);
});

test('JSON lines come in with their types, gzipped or not', async () => {
  const lines = [
    '{"user":"ada","type":"play","occurred_at":1767225600,"properties":{"content":"x"},"seconds":3.5}',
    'not json',
    '[1]',
    '',
    '{"user":7,"type":"play","occurred_at":"2026-01-02","nested":{"a":[1]}}',
  ].join('\n');
  const summary = await run(Readable.from([gzipSync(lines)]), { format: 'jsonl' });

  expect(summary).toEqual({ imported: 2, duplicates: 0, rejected: 2 });
  expect(refused.map(({ position, message }) => [position, message])).toEqual([
    [2, 'The line is no valid JSON.'],
    [3, 'The line is no JSON object. Write one object a line.'],
  ]);
  expect((await stored()).map(({ customer, properties }) => [customer, properties])).toEqual([
    ['ada', { content: 'x', seconds: 3.5 }],
    ['7', { nested: { a: [1] } }],
  ]);
});

test('an empty file is an error, a header alone is not', async () => {
  await expect(run('')).rejects.toThrow('The file is empty');
  expect(await run('user,type,occurred_at\n')).toEqual({ imported: 0, duplicates: 0, rejected: 0 });
});
