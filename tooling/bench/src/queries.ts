import type { Context } from '@sextant/business/kernel/context';
import { foldOnce } from '@sextant/business/rollups/fold-once';
import { connect, type Db } from '@sextant/db/client';
import { withConnection } from '@sextant/db/testing/with-connection';
import { benchDatabase } from './bench-database.ts';
import { fillPlatform } from './queries-data.ts';
import { benchQueryList, type BenchQuery } from './queries-list.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const RUNS = 20;
/** No query is asked for longer than this, however slow. */
const MOST_MS = 8_000;
const TARGET_MS = 150;

type Timing = { p50: number; p95: number };

/** Measures every dashboard query on a tenth of the events and on all of them; says how each grows. Ends by itself. */
export async function benchQueries(events: number, say: (line: string) => void): Promise<void> {
  const sizes = [Math.round(events / 10), events];
  const measured: Map<string, Timing>[] = [];
  for (const size of sizes) measured.push(await measureSize(size, say));
  const [small = new Map<string, Timing>(), large = new Map<string, Timing>()] = measured;
  const head = [
    'ms'.padEnd(44),
    ...sizes.map((size) => `${size / 1e6} M: p50      p95`.padStart(20)),
    'growth'.padStart(8),
  ];
  say(head.join(' '));
  for (const [name, timing] of large) {
    const before = small.get(name) ?? timing;
    const cells = [before, timing].map(
      ({ p50, p95 }) => `${p50.toFixed(1).padStart(11)}${p95.toFixed(1).padStart(9)}`,
    );
    say(`${name.padEnd(44)} ${cells.join(' ')} ${(timing.p50 / before.p50).toFixed(1).padStart(8)}`);
  }
  const slow = [...large.values()].filter(({ p95 }) => p95 > TARGET_MS).length;
  say(
    `${large.size - slow} of ${large.size} queries have p95 of at most ${TARGET_MS} ms on ${events / 1e6} M events.`,
  );
}

async function measureSize(events: number, say: (line: string) => void): Promise<Map<string, Timing>> {
  say(`${events.toLocaleString('en-US')} events`);
  await using database = await benchDatabase();
  await fillPlatform({ url: database.url, events, now: NOW }, say);
  const connection = await connect(database.url, { max: 4, name: 'bench' });
  try {
    await foldAll(connection.db, say);
    // As its owner; in time autovacuum does the same.
    await withConnection(database.url, (sql) => sql`vacuum analyze`);
    const actor = { kind: 'system', id: 'bench', name: 'Benchmark' } as const;
    const ctx: Context = { db: connection.db, now: NOW, actor, requestId: 'bench' };
    const timings = new Map<string, Timing>();
    for (const query of benchQueryList(ctx)) timings.set(query.name, await measure(query));
    return timings;
  } finally {
    await connection.close();
  }
}

async function foldAll(db: Db, say: (line: string) => void): Promise<void> {
  const startedAt = performance.now();
  let events = 0;
  let isBehind = true;
  while (isBehind) {
    const fold = await foldOnce(db);
    events += fold?.events ?? 0;
    isBehind = fold?.isBehind ?? false;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  say(
    `  folded in ${seconds.toFixed(1)} s, ${Math.round(events / seconds).toLocaleString('en-US')} events/s`,
  );
}

async function measure({ run }: BenchQuery): Promise<Timing> {
  const times: number[] = [];
  await run();
  const end = performance.now() + MOST_MS;
  while (times.length < RUNS && performance.now() < end) {
    const startedAt = performance.now();
    await run();
    times.push(performance.now() - startedAt);
  }
  return { p50: nearestRank(times, 0.5), p95: nearestRank(times, 0.95) };
}

function nearestRank(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.max(Math.ceil(times.length * share) - 1, 0)] ?? Number.NaN;
}
