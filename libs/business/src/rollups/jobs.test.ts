import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { followReportingZone } from './follow-reporting-zone.ts';
import { foldOnce } from './fold-once.ts';
import { People } from './people.ts';
import { withSnapshot } from './read-snapshot.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { removeOldCounts } from './remove-old-counts.ts';
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

const home = mkdtempSync(path.join(tmpdir(), 'sextant-retention-'));
writeFileSync(path.join(home, 'a-file'), '');
afterAll(() => rmSync(home, { recursive: true }));
// One round closes the days, the next one drops them.
const remove = async (now = NOW) => {
  await removeOldRawDays(world.db, now, home);
  return removeOldRawDays(world.db, now, home);
};

test('another reporting zone cuts every day anew', async () => {
  expect(await playDays()).toEqual(['2024-03-08T00:00:00.000Z', '2024-03-11T00:00:00.000Z']);
  await choose('reporting', { zone: 'Europe/Berlin', currency: 'EUR' });

  expect(await followReportingZone(world.db)).toEqual({ version: 2, zone: 'Europe/Berlin' });

  // 23:30 UTC on the 8th is half past midnight on the 9th in Berlin.
  expect(await playDays()).toEqual(['2024-03-08T23:00:00.000Z', '2024-03-10T23:00:00.000Z']);
  expect(await verifyRollups(world.db)).toEqual([]);
  expect(await followReportingZone(world.db)).toBeUndefined();
});

test('raw days go in order, when they are old and folded, and their numbers stay', async () => {
  await choose('retention', { rawEventDays: 2, warningDays: null });
  expect(await remove()).toBe(0); // the 8th waits to be folded
  await foldUntilDone();
  expect(await remove()).toBe(2); // the 8th, and the 9th, on which nothing happened

  expect(await world.db.sql`select occurred_at from event`).toHaveLength(1);
  expect(await playDays()).toEqual(['2024-03-08T00:00:00.000Z', '2024-03-11T00:00:00.000Z']);
  await rebuildRollups(world.db);
  expect(await playDays()).toEqual(['2024-03-08T00:00:00.000Z', '2024-03-11T00:00:00.000Z']);
  expect(await verifyRollups(world.db)).toEqual([]);
});

test('old events that came in lately stay for as long as new ones', async () => {
  await choose('retention', { rawEventDays: 2, warningDays: null });
  await writeEvents(world.db.sql, [
    { ...play('2024-03-09T08:00:00Z'), receivedAt: new Date('2024-03-11T08:00:00Z') },
  ]);
  await foldUntilDone();
  expect(await remove()).toBe(1); // the 8th; the 9th was told of yesterday
  expect(await remove(new Date('2024-03-13T10:00:00Z'))).toBe(0);
  expect(await remove(new Date('2024-03-14T10:00:00Z'))).toBe(3); // with the 10th and the 11th
});

test('nothing goes from an installation that keeps everything', async () => {
  await choose('retention', { rawEventDays: null, warningDays: null });
  await foldUntilDone();
  expect(await remove(new Date('2034-03-12T10:00:00Z'))).toBe(0);
  expect(await removeOldCounts(world.db, new Date('2034-03-12T10:00:00Z'))).toBeNull();
});

test('a day is removed once its file is whole, and a run that breaks off writes it again', async () => {
  await choose('retention', { rawEventDays: 2, warningDays: null, isExported: true });
  await foldUntilDone();
  expect(await removeOldRawDays(world.db, NOW, home)).toBe(0);
  await expect(removeOldRawDays(world.db, NOW, path.join(home, 'a-file'))).rejects.toThrow();
  expect(await world.db.sql`select 1 from event where occurred_at < '2024-03-09'`).toHaveLength(1);

  expect(await removeOldRawDays(world.db, NOW, home)).toBe(2);
  expect(readdirSync(path.join(home, 'removed-events'))).toEqual([
    '2024-03-08.jsonl.gz',
    '2024-03-09.jsonl.gz',
  ]);
  const lines = gunzipSync(readFileSync(path.join(home, 'removed-events', '2024-03-08.jsonl.gz'))).toString();
  expect(JSON.parse(lines)).toMatchObject({
    message_id: '2024-03-08T23:30:00Z',
    name: 'play',
    actor: 'ada',
    actor_kind: 'customer',
    properties: { note: 'private' },
  });
});

test('numbers go with their years, never before the raw events they are counted from', async () => {
  await choose('retention', { rawEventDays: null, warningDays: null, countedYears: 1 });
  await foldUntilDone();
  const later = new Date('2025-03-10T10:00:00Z');
  expect(await removeOldCounts(world.db, later)).toBeNull();
  await world.db.sql`update setting set value = value || '{"rawEventDays": 2}' where key = 'retention'`;
  await remove(later);

  expect(await removeOldCounts(world.db, later)).toEqual(new Date('2024-03-10T00:00:00Z'));
  expect(await playDays()).toEqual(['2024-03-11T00:00:00.000Z']);
  expect(await everActive()).toEqual([1]);
  expect(await removeOldCounts(world.db, later)).toBeNull();
  expect(await verifyRollups(world.db)).toEqual([]);
  await rebuildRollups(world.db);
  expect(await playDays()).toEqual(['2024-03-11T00:00:00.000Z']);
});

test('what needs single events that are gone is refused with the day from which it can be asked', async () => {
  await choose('retention', { rawEventDays: 2, warningDays: null });
  await foldUntilDone();
  await remove();
  const asked = { zone: 'Asia/Kolkata', unit: 'day', names: ['play'], where: [] } as const;
  const read = (from: string) =>
    withSnapshot(world.db, (snapshot) => snapshot.rawCells({ ...asked, from: new Date(from), to: NOW }));
  await expect(read('2024-03-09')).rejects.toMatchObject({
    message: expect.stringContaining('Ask from 2024-03-10 on.'),
    detail: { field: 'from' },
  });
  await expect(read('2024-03-10')).resolves.toHaveLength(1);
});

test('days without raw events cannot be cut in another zone', async () => {
  await choose('retention', { rawEventDays: 2, warningDays: null });
  await foldUntilDone();
  await remove();
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

function everActive(): Promise<number[]> {
  return withSnapshot(world.db, async (snapshot) => {
    const all = { from: new Date(0), to: new Date('2024-03-10T00:00:00Z') };
    const cells = await snapshot.cells({ grain: 'day', dimension: '', names: ['*'], ...all });
    return [...People.union(cells.map(({ tally }) => tally.people)).ids()];
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
