import { foldOnce } from '@sextant/business/rollups/fold-once';
import { createTestWorld, type TestWorld } from '@sextant/business/rollups/testing/test-world';
import { writeEvents, type TestEvent } from '@sextant/business/rollups/testing/write-events';
import { withSnapshot } from '@sextant/business/rollups/read-snapshot';
import { verifyRollups } from '@sextant/business/rollups/verify-rollups';
// @boundaries-ignore this test has a whole database server of its own, to kill it
import { openCrashableDatabase } from '@sextant/db/testing/crashable-database';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { endWorker, spawnWorker } from './spawn-worker.ts';

const KILLS = 5;
const BATCH = 40;
const RANGE = { from: new Date('2024-01-01T00:00:00Z'), to: new Date('2025-01-01T00:00:00Z') };

let world: TestWorld;
beforeEach(async () => {
  world = await createTestWorld();
});
afterEach(() => world.close());

test('a worker killed again and again under load neither loses nor repeats an event', async () => {
  let sent = 0;
  for (let round = 0; round < KILLS; round++) {
    const worker = spawnWorker(world.url);
    const folded = worker.said('"job":"fold"');
    // Writes until the worker folds, then kills it while more keeps coming.
    let isFolding = false;
    void folded.then(() => (isFolding = true));
    for (let after = 0; after < 1 + round * 3; after += isFolding ? 1 : 0) {
      await writeEvents(world.db.sql, batch(sent));
      sent += BATCH;
    }
    await folded;
    await endWorker(worker, 'SIGKILL');
  }

  await foldOnce(world.db);
  expect(await verifyRollups(world.db)).toEqual([]);
  const counted = await withSnapshot(world.db, async (snapshot) => {
    const cells = await snapshot.cells({ grain: 'day', dimension: '', names: ['play'], ...RANGE });
    return cells.reduce((sum, { tally }) => sum + tally.sum(), 0);
  });
  expect(counted).toBe(sent);
}, 120_000);

test('a worker asked to stop ends what it does and leaves', async () => {
  const worker = spawnWorker(world.url);
  await worker.said('"event":"started"');
  expect(await endWorker(worker, 'SIGTERM')).toBe(0);
}, 60_000);

function batch(start: number): TestEvent[] {
  return Array.from({ length: BATCH }, (_, index) => ({
    messageId: `m${start + index}`,
    occurredAt: new Date(Date.UTC(2024, 2, 8 + (index % 5), index % 24)),
    name: 'play',
    actorId: 1 + ((start + index) % 10),
    sessionId: `s${(start + index) % 50}`,
    ...{ bot: null, country: 'DE', device: null, browser: null, os: null, source: null },
  }));
}

test('a worker waits for a database that is away when it starts, and again when it goes', async () => {
  const database = await openCrashableDatabase();
  onTestFinished(() => database.destroy());
  database.kill();
  const worker = spawnWorker(database.url);
  await worker.said('The database is away; waiting for it');
  await Promise.all([worker.said('"event":"started"'), database.start()]);
  const isGone = worker.said('The database is away; waiting for it');
  database.kill();
  await isGone;
  await Promise.all([worker.said('The database is back.'), database.start()]);
  expect(await endWorker(worker, 'SIGTERM')).toBe(0);
}, 120_000);
