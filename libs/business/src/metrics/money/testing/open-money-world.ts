import { expect } from 'vitest';
import { openTestDb, type TestDb } from '../../../../test/open-test-db.ts';
import { sendEvents } from '../../../../test/send-events.ts';
import { systemContext } from '../../../../test/system-context.ts';
import type { Context } from '../../../kernel/context.ts';
import { upsertRecords } from '../../../records/upsert-records.ts';
import { MONEY_RECORDS } from './money-records.ts';

const film = { content_id: 'film' };

/** A database with some days of money and views, seen on 5 March 2026. */
export async function openMoneyWorld(): Promise<{ database: TestDb; ctx: Context }> {
  const database = await openTestDb();
  const ctx = systemContext(database.db, new Date('2026-03-05T12:00:00Z'));
  for (const [entity, rows] of MONEY_RECORDS)
    expect(await upsertRecords(ctx, entity, rows)).toMatchObject({ rejected: 0, errors: [] });
  const ada = { customer: 'ada' };
  await sendEvents(database.db, [
    { who: ada, at: new Date('2026-02-27T09:00:00Z'), name: 'view', properties: film },
    { who: ada, at: new Date('2026-03-01T09:00:00Z'), name: 'view', properties: film },
    {
      who: { customer: 'bob' },
      at: new Date('2026-03-01T09:00:00Z'),
      name: 'content_viewed',
      properties: film,
    },
    { who: ada, at: new Date('2026-03-02T09:00:00Z'), name: 'play' },
  ]);
  return { database, ctx };
}
