import { expect } from 'vitest';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { sendEvents, type SentEvent } from '../../../test/send-events.ts';
import { systemContext } from '../../../test/system-context.ts';
import type { Context } from '../../kernel/context.ts';
import { upsertRecords } from '../../records/upsert-records.ts';
import { foldOnce } from '../../rollups/fold-once.ts';
import { SWEEP_NOW } from './sweep-batch.ts';
import { SWEEP_RECORDS } from './sweep-records.ts';

const PEOPLE = ['ada', 'bob', 'cyd', 'eve', 'staff', 'v0', 'v1'] as const;
const NAMES = ['page_view', '$pageview', 'play', 'view', 'identify', 'purchase'] as const;
const DEVICES = [
  { device: 'mobile', browser: 'Safari', os: 'iOS', country: 'DE', source: 'news' },
  { device: 'desktop', browser: 'Firefox', os: 'Linux', country: 'US', source: 'direct' },
  {},
] as const;
const DAY_MS = 86_400_000;

/** One event about every second day from December on, by everybody in turn; ada views what she buys. */
function events(): SentEvent[] {
  return Array.from({ length: 70 }, (_, n) => {
    const who = PEOPLE[n % PEOPLE.length] ?? 'ada';
    return {
      who: who.startsWith('v') ? { visitor: who } : { customer: who },
      at: new Date(Date.UTC(2025, 11, 1) + n * 1.9 * DAY_MS),
      name: NAMES[(n * 5) % NAMES.length] ?? 'play',
      ...DEVICES[n % DEVICES.length],
      ...(n % 11 === 10 ? { bot: 'crawler' } : {}),
      properties: { content_id: 'film' },
    };
  });
}

/** A database with records and events of every kind, seen on 10 April 2026; part of the events is folded already. */
export async function openSweepWorld(): Promise<{ database: TestDb; ctx: Context }> {
  const database = await openTestDb();
  const ctx = systemContext(database.db, SWEEP_NOW);
  for (const [entity, rows] of SWEEP_RECORDS)
    expect(await upsertRecords(ctx, entity, rows)).toMatchObject({ rejected: 0, errors: [] });
  const all = events();
  await sendEvents(database.db, all.slice(0, 50));
  await foldOnce(database.db);
  await sendEvents(database.db, [
    ...all.slice(50),
    {
      who: { customer: 'ada' },
      at: new Date('2026-01-04T10:00:00Z'),
      name: 'view',
      properties: { content_id: 'film' },
    },
  ]);
  return { database, ctx };
}
