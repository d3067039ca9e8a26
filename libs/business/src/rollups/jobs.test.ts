import { afterEach, beforeEach, expect, test } from 'vitest';
import { followReportingZone } from './follow-reporting-zone.ts';
import { foldOnce } from './fold-once.ts';
import { withSnapshot } from './read-snapshot.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { removeOldRawDays } from './remove-old-raw-days.ts';
import { createTestWorld, type TestWorld } from './testing/test-world.ts';
import { writeEvents, type TestEvent } from './testing/write-events.ts';
import { verifyRollups } from './verify-rollups.ts';

const NOW = new Date('2024-03-12T10:00:00Z');
const RANGE = { from: new Date('2024-03-01T00:00:00Z'), to: new Date('2024-04-01T00:00:00Z') };

let world: TestWorld;
beforeEach(async () => {
  world = await createTestWorld();
  await writeEvents(world.db.sql, [play('2024-03-08T23:30:00Z'), play('2024-03-11T12:00:00Z')]);
});
afterEach(() => world.close());

test('another reporting zone cuts every day anew', async () => {
  expect(await playDays()).toEqual(['2024-03-08T00:00:00.000Z', '2024-03-11T00:00:00.000Z']);
  await choose('reporting', { zone: 'Europe/Berlin', currency: 'EUR' });

  expect(await followReportingZone(world.db)).toEqual({ version: 2, zone: 'Europe/Berlin' });

  // 23:30 UTC on the 8th is half past midnight on the 9th in Berlin.
  expect(await playDays()).toEqual(['2024-03-08T23:00:00.000Z', '2024-03-10T23:00:00.000Z']);
  expect(await verifyRollups(world.db)).toEqual([]);
  expect(await followReportingZone(world.db)).toBeUndefined();
});

test('raw days go when they are old and folded, and their numbers stay', async () => {
  await choose('retention', { rawEventDays: 2, warningDays: null });
  expect(await removeOldRawDays(world.db, NOW)).toBe(1); // the 9th, on which nothing happened
  await foldUntilDone();
  expect(await removeOldRawDays(world.db, NOW)).toBe(1); // the 8th

  expect(await world.db.sql`select occurred_at from event`).toHaveLength(1);
  expect(await playDays()).toEqual(['2024-03-08T00:00:00.000Z', '2024-03-11T00:00:00.000Z']);
  await rebuildRollups(world.db);
  expect(await playDays()).toEqual(['2024-03-08T00:00:00.000Z', '2024-03-11T00:00:00.000Z']);
  expect(await verifyRollups(world.db)).toEqual([]);
});

test('days without raw events cannot be cut in another zone', async () => {
  await choose('retention', { rawEventDays: 2, warningDays: null });
  await removeOldRawDays(world.db, NOW);
  await expect(rebuildRollups(world.db, { zone: 'Asia/Tokyo' })).rejects.toThrow(
    'Raw events before 2024-03-10 were removed',
  );
});

test('a second rebuild is refused while one runs', async () => {
  let second: Promise<unknown> = Promise.resolve();
  const onProgress = () => {
    second = expect(rebuildRollups(world.db)).rejects.toThrow('being rebuilt already');
  };
  await rebuildRollups(world.db, { onProgress });
  await second;
});

test('what a dead rebuild left is cleared away', async () => {
  await world.db
    .sql`insert into rollup_watermark (version, txid, zone, is_live) values (2, '0', 'UTC', false)`;
  await world.db.sql`
    insert into audience (version, grain, dimension, name, bucket, value, people, extra)
    values (2, 'day', '', '*', now(), '', '', '{}')`;
  await followReportingZone(world.db);
  expect(await world.db.sql`select version from rollup_watermark`).toEqual([{ version: 1 }]);
  expect(await world.db.sql`select 1 from audience where version = 2`).toHaveLength(0);
});

function play(at: string): TestEvent {
  const silent = { bot: null, country: null, device: null, browser: null, os: null, source: null };
  return { messageId: at, occurredAt: new Date(at), name: 'play', actorId: 1, sessionId: null, ...silent };
}

async function choose(key: string, value: object): Promise<void> {
  await world.db.sql`insert into setting (key, value) values (${key}, ${JSON.stringify(value)}::text::jsonb)`;
}

function playDays(): Promise<string[]> {
  return withSnapshot(world.db, async (snapshot) => {
    const cells = await snapshot.cells({ grain: 'day', dimension: '', names: ['play'], ...RANGE });
    return cells.map(({ bucket }) => bucket.toISOString());
  });
}

// Another test's open transaction on the same server may hold the watermark back for a moment.
async function foldUntilDone(): Promise<void> {
  for (let pending = 1; pending > 0;) {
    await foldOnce(world.db);
    [{ pending }] = await world.db.sql<
      [{ pending: number }]
    >`select count(*)::int as pending from intake_batch`;
  }
}
