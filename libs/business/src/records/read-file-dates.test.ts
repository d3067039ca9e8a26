import { Readable } from 'node:stream';
import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dateFormat } from '../ingestion/decode/instant/date-format.ts';
import { type FileImport, importFile } from './import-file.ts';
import type { RefusedRecord } from './refused-refunds.ts';

let database: ConnectedTestDatabase;
let refused: RefusedRecord[];

beforeEach(async () => {
  database = await connectedTestDatabase();
  refused = [];
});

afterEach(() => database.drop());

function run(text: string, asked: Partial<Pick<FileImport, 'entity' | 'dates'>>) {
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
      source: Readable.from([Buffer.from(text)]),
      map: new Map(),
      set: new Map(),
      ...asked,
    },
    { onRefused: (refusal) => refused.push(refusal), onProgress: () => undefined },
  );
}

test('a file says how it writes dates, and whose days they are', async () => {
  const rows = 'id,kind,status,amount,currency,occurred_at,customer\n';
  const row = (id: string, at: string) => `${id},charge,succeeded,1.00,USD,${at},ada\n`;
  const source =
    rows +
    row('one', '05/04/2026') +
    row('two', '31/03/2026') +
    row('three', '2026-04-01T00:00Z') +
    row('bad', '04/31/2026');
  const dates = { format: dateFormat('dd/mm/yyyy'), zone: 'America/New_York' };

  const first = await run(source, { entity: 'transactions', dates });
  const again = await run(source, { entity: 'transactions', dates });

  expect([first, again]).toEqual([
    { imported: 3, duplicates: 0, rejected: 1 },
    { imported: 0, duplicates: 3, rejected: 1 },
  ]);
  expect(refused[0]).toMatchObject({
    position: 5,
    field: 'occurred_at',
    message: expect.stringContaining('"04/31/2026" is not a date in dd/mm/yyyy or ISO 8601'),
  });
  const stored = await database.db.sql`select id, occurred_at from transaction order by id`;
  expect(stored.map(({ id, occurred_at: at }) => [id, at])).toEqual([
    ['one', new Date('2026-04-05T04:00:00Z')],
    ['three', new Date('2026-04-01T00:00:00Z')],
    ['two', new Date('2026-03-31T04:00:00Z')],
  ]);
});

test('days of a spreadsheet are read where the file is said to have them, and a day of a rate is one in every zone', async () => {
  const rates = 'day,currency,quote,rate\n45443,EUR,USD,1.1\n20240531,GBP,USD,1.2\n';
  const sheet = { format: dateFormat('excel'), zone: 'Asia/Tokyo' };
  expect(await run(rates, { entity: 'exchange_rates', dates: sheet })).toMatchObject({
    imported: 1,
    rejected: 1,
  });
  expect(await run(rates, { entity: 'exchange_rates' })).toMatchObject({ imported: 0, rejected: 2 });
  const [rate] = await database.db.sql`select day::text from exchange_rate`;
  expect(rate).toEqual({ day: '2024-05-31' });

  const events = 'type,user,occurred_at\nplay,ada,45443.5\n';
  expect(await run(events, { dates: sheet })).toMatchObject({ imported: 1 });
  expect(await run(events, {})).toMatchObject({ rejected: 1 });
  const [event] = await database.db.sql`select occurred_at from event`;
  expect(event).toEqual({ occurred_at: new Date('2024-05-31T03:00:00Z') });
});

test('a zone that does not exist is refused before the first row', async () => {
  await expect(
    run('type,user,occurred_at\n', { dates: { format: null, zone: 'Mars/Base' } }),
  ).rejects.toThrow('There is no time zone Mars/Base');
});
