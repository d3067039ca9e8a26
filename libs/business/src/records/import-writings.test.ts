import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile, type FileImport } from './import-file.ts';
import type { RefusedRecord } from './refused-refunds.ts';

let database: ConnectedTestDatabase;
let refused: RefusedRecord[];
let notes: string[];
let withoutRate: unknown[];

beforeEach(async () => {
  database = await connectedTestDatabase();
  refused = [];
  notes = [];
  withoutRate = [];
});

afterEach(() => database.drop());

function run(source: Readable | string, asked: Partial<FileImport> = {}) {
  const stream = typeof source === 'string' ? Readable.from([Buffer.from(source)]) : source;
  return importFile(
    {
      db: database.db,
      now: new Date('2026-05-01T12:00:00Z'),
      actor: { kind: 'system', id: 'cli', name: 'Command line' },
      requestId: 'test',
    },
    {
      entity: 'events',
      format: 'csv',
      isDryRun: false,
      map: new Map(),
      set: new Map(),
      ...asked,
      source: stream,
    },
    {
      onRefused: (refusal) => refused.push(refusal),
      onProgress: () => undefined,
      onNote: (note) => notes.push(note),
      onWithoutRate: (money) => withoutRate.push(money),
    },
  );
}

const stored = () => database.db.sql`select properties from event order by message_id`;

const amounts = () => database.db.sql`
  select id, amount_minor::int as minor from transaction order by id`;
const charge = 'id,customer,kind,status,amount,currency,occurred_at';
const ledger = (...amount: string[]) =>
  [
    charge.replaceAll(',', ';'),
    ...amount.map((text, at) => `t${at};ada;charge;succeeded;${text};EUR;2026-01-02`),
  ].join('\n');

test('a decimal comma that all amounts agree on is found out and told', async () => {
  const file = ledger('12,50', '1.234,00', '1.234', '€ 5,00', '7');

  expect(await run(file, { entity: 'transactions' })).toEqual({ imported: 5, duplicates: 0, rejected: 0 });
  expect((await amounts()).map(({ minor }) => minor)).toEqual([1250, 123400, 123400, 500, 700]);
  expect(notes).toEqual([
    'cells are read as divided by semicolons',
    'numbers are read with a decimal comma',
    'numbers read from another writing: 4, such as 12,50 as 12.50',
  ]);
});

test('a number that may be two is refused, and an option decides', async () => {
  const file = ledger('1,234', '7');

  expect(await run(file, { entity: 'transactions' })).toEqual({ imported: 1, duplicates: 0, rejected: 1 });
  expect(refused).toMatchObject([
    { position: 2, field: 'amount', message: expect.stringContaining('--decimal') },
  ]);

  await run(file, { entity: 'transactions', decimal: '.' });
  expect((await amounts()).map(({ minor }) => minor)).toEqual([123400, 700]);
});

test('an amount of the other writing than all others is refused, never read a hundredfold', async () => {
  const file = ledger('12.50', '1,234.50', '12,50', '$5');

  expect(await run(file, { entity: 'transactions' })).toEqual({ imported: 2, duplicates: 0, rejected: 2 });
  expect(refused.map(({ position, field }) => [position, field])).toEqual([
    [4, 'amount'],
    [5, 'amount'],
  ]);
});

test('numbers of events are read with the decimal comma that is asked for', async () => {
  await run('user;type;occurred_at;price;code\nada;play;2026-04-01;1.234,50;1.234', { decimal: ',' });

  expect((await stored())[0]).toMatchObject({ properties: { price: 1234.5 } });
});

test('what is read for no value is told with its count', async () => {
  expect(await run('id,name,email\na,\\N,NULL\nb,NULL,x@example.com', { entity: 'customers' })).toMatchObject(
    {
      imported: 2,
    },
  );
  expect(await database.db.sql`select name from customer where name is not null`).toHaveLength(0);
  expect(notes).toEqual([
    'cells read as no value: 1 that say \\N',
    'cells read as no value: 2 that say NULL',
  ]);
});

const manyEvents = [
  'user,type,occurred_at',
  ...Array.from(
    { length: 12_000 },
    (_, at) => `u${at % 50},play,2026-04-${10 + (at % 9)}T00:00:${10 + (at % 50)}Z`,
  ),
].join('\n');

test(
  'of a cut gzip of events the rows before the cut are kept, and the whole file adds the rest',
  { timeout: 60_000 },
  async () => {
    const whole = gzipSync(manyEvents);
    const failure = await run(Readable.from([whole.subarray(0, whole.length - 9)])).catch(
      (error: unknown) => error,
    );

    const [kept] = await database.db.sql`select count(*)::int as events from event`;
    expect(String(failure)).toMatch(/cut off before its end.*The rows before are kept: imported \d+,/);
    expect(String(failure)).toContain(`imported ${kept?.['events']},`);
    const rest = await run(Readable.from([whole]));
    expect(rest.imported + Number(kept?.['events'])).toBe(12_000);
  },
);

test('of a cut gzip of records nothing is kept, and that is said', async () => {
  const whole = gzipSync(['id', ...Array.from({ length: 20_000 }, (_, at) => `customer-${at}`)].join('\n'));

  await expect(run(Readable.from([whole.subarray(0, -9)]), { entity: 'customers' })).rejects.toThrow(
    'The gzip file is cut off before its end. Fetch it again. Nothing of the file was stored.',
  );
  expect(await database.db.sql`select from customer`).toHaveLength(0);
});

const rates = 'day,currency,quote,rate\n2026-01-05,EUR,USD,1.08\n';
const money = {
  transactions:
    'id,customer,kind,status,amount,currency,occurred_at\n1,a,charge,succeeded,1,EUR,DAY\n2,a,charge,succeeded,1,USD,DAY',
  purchases: 'id,customer,creator,content,amount,creator_amount,currency,occurred_at\n1,a,b,c,1,0,EUR,DAY',
  payouts: 'id,creator,status,amount,currency,created_at\n1,b,paid,1,EUR,DAY',
  subscriptions:
    'id,customer,plan,status,amount,currency,interval,started_at\n1,a,pro,active,9,EUR,month,DAY',
} as const;

test.each(['transactions', 'purchases', 'payouts', 'subscriptions'] as const)(
  '%s in a currency without a rate up to their day are told, also in a dry run, and no more once it is there',
  async (entity) => {
    await run(rates, { entity: 'exchange_rates' });
    const early = money[entity].replaceAll('DAY', '2026-01-04');
    const told = [{ currency: 'EUR', quote: 'USD', rows: 1, firstDay: '2026-01-04' }];

    await run(early, { entity, isDryRun: true });
    expect(withoutRate.splice(0)).toEqual(told);
    expect(await run(early, { entity })).toMatchObject({ rejected: 0 });
    expect(withoutRate.splice(0)).toEqual(told);
    await run(money[entity].replaceAll('DAY', '2026-01-05'), { entity });
    expect(withoutRate).toEqual([]);
  },
);
