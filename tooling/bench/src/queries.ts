import type { Context } from '@sextant/business/kernel/context';
import { connect } from '@sextant/db/client';
import { benchDatabase } from './bench-database.ts';
import { keepDatabase } from './keep-database.ts';
import { benchQueryList, type BenchQuery } from './queries-list.ts';
import { loadPlatform } from './queries-platform.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const RUNS = 20;
/** No query is asked for longer than this, however slow. */
const MOST_MS = 8_000;
const TARGET_MS = 150;

/** `first`: asked by a process that has read nothing of the database yet. */
type Timing = { first: number; p50: number; p95: number };

export type QueriesBench = {
  events: number;
  /** Keeps the loaded databases, and measures those that an earlier run kept. */
  isKept: boolean;
};

/** Measures every dashboard query on a tenth of the events and on all of them; says how each grows. Ends by itself. */
export async function benchQueries(
  { events, isKept }: QueriesBench,
  say: (line: string) => void,
): Promise<void> {
  const sizes = [Math.round(events / 10), events];
  const measured: Map<string, Timing>[] = [];
  for (const size of sizes) measured.push(await measureSize({ events: size, isKept }, say));
  const [small = new Map<string, Timing>(), large = new Map<string, Timing>()] = measured;
  const head = [
    'ms'.padEnd(44),
    ...sizes.map((size) => `${size / 1e6} M: first      p50      p95`.padStart(29)),
  ];
  say(`${head.join(' ')}   growth`);
  for (const [name, timing] of large) {
    const before = small.get(name) ?? timing;
    const cells = [before, timing].map(
      ({ first, p50, p95 }) => `${padded(first, 11)}${padded(p50, 9)}${padded(p95, 9)}`,
    );
    say(`${name.padEnd(44)} ${cells.join(' ')} ${padded(timing.p50 / before.p50, 8)}`);
  }
  const slow = [...large.values()].filter(({ p95 }) => p95 > TARGET_MS).length;
  say(
    `${large.size - slow} of ${large.size} queries have p95 of at most ${TARGET_MS} ms on ${events / 1e6} M events.`,
  );
}

const padded = (value: number, width: number) => value.toFixed(1).padStart(width);

async function measureSize(
  { events, isKept }: QueriesBench,
  say: (line: string) => void,
): Promise<Map<string, Timing>> {
  say(`${events.toLocaleString('en-US')} events`);
  const fill = (url: string) => loadPlatform({ url, events, now: NOW }, say);
  if (isKept) return measureDatabase(await keepDatabase(`bench_queries_${events}`, fill));
  await using database = await benchDatabase();
  await fill(database.url);
  return measureDatabase(database.url);
}

async function measureDatabase(url: string): Promise<Map<string, Timing>> {
  const timings = new Map<string, Timing>();
  for (const query of benchQueryList(NOW)) timings.set(query.name, await measure(url, query));
  return timings;
}

async function measure(url: string, { run }: BenchQuery): Promise<Timing> {
  const connection = await connect(url, { max: 4, name: 'bench' });
  const actor = { kind: 'system', id: 'bench', name: 'Benchmark' } as const;
  const ctx: Context = { db: connection.db, now: NOW, actor, requestId: 'bench' };
  const timed = async () => {
    const startedAt = performance.now();
    await run(ctx);
    return performance.now() - startedAt;
  };
  try {
    // So that what is measured is not how long a connection takes.
    await connection.db.sql`select 1`;
    const first = await timed();
    const times: number[] = [];
    const end = performance.now() + MOST_MS;
    while (times.length < RUNS && performance.now() < end) times.push(await timed());
    return { first, p50: nearestRank(times, 0.5), p95: nearestRank(times, 0.95) };
  } finally {
    await connection.close();
  }
}

function nearestRank(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.max(Math.ceil(times.length * share) - 1, 0)] ?? Number.NaN;
}
