import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import { referenceData } from '@sextant/db/testing/reference-data';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFile, type FileImport } from './import-file.ts';

let database: ConnectedTestDatabase;

beforeEach(async () => {
  database = await connectedTestDatabase();
});

afterEach(() => database.drop());

type Columns = { map?: Record<string, string>; set?: Record<string, string>; isDryRun?: boolean };

function run(
  source: Readable,
  entity: FileImport['entity'],
  { map = {}, set = {}, isDryRun = false }: Columns = {},
) {
  return importFile(
    {
      db: database.db,
      now: new Date('2026-05-01T12:00:00Z'),
      actor: { kind: 'system', id: 'cli', name: 'Command line' },
      requestId: 'test',
    },
    {
      entity,
      source,
      format: 'csv',
      isDryRun,
      map: new Map(Object.entries(map)),
      set: new Map(Object.entries(set)),
    },
    { onRefused: () => undefined, onProgress: () => undefined },
  );
}

test('200,000 rows take bounded memory', { timeout: 300_000 }, async () => {
  const rows = 200_000;
  const file = Readable.from(
    (function* lines() {
      yield 'id,email,name,traits.note\n';
      for (let index = 0; index < rows; index += 1)
        yield `c${index},c${index}@example.com,Name ${index},${'x'.repeat(200)}\n`;
    })(),
    { objectMode: false },
  );
  const before = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - before);
  }, 50);
  const summary = await run(file, 'customers', { isDryRun: true }).finally(() => clearInterval(watch));

  expect(summary.imported).toBe(rows);
  expect(most).toBeLessThan(400 * 1024 * 1024);
});

const purchases = { map: { user: 'customer_id', occurred_at: 'date' }, set: { type: 'purchase' } };
const cdnow = referenceData('cdnow');
const collegeMessages = referenceData('college_msg');

describe.skipIf(cdnow === null || collegeMessages === null)('real files', { timeout: 400_000 }, () => {
  test('every purchase of 23,570 customers comes in once', async () => {
    const source = () => createReadStream(`${cdnow}/transactions.csv`);

    expect(await run(source(), 'events', purchases)).toEqual({
      imported: 69_659,
      duplicates: 0,
      rejected: 0,
    });
    expect(await run(source(), 'events', purchases)).toEqual({
      imported: 0,
      duplicates: 69_659,
      rejected: 0,
    });
    expect(await database.db.sql`select count(*)::int as people from customer`).toEqual([{ people: 23_570 }]);
  });

  test('every message of 1,899 students comes in', async () => {
    const summary = await run(createReadStream(`${collegeMessages}/messages.csv`), 'events', {
      map: { user: 'src_user', occurred_at: 'ts_unix' },
      set: { type: 'message' },
    });

    expect(summary).toEqual({ imported: 59_835, duplicates: 0, rejected: 0 });
  });
});
