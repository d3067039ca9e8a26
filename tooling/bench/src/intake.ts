import { benchDatabase } from './bench-database.ts';
import { intakeCopyRate } from './intake-copy-rate.ts';
import { intakeLoad, intakeWarmUp, type LoadResult } from './intake-load.ts';
import { intakeServer } from './intake-server.ts';

const SECONDS = 8;

/** Measures the intake over HTTP beside COPY into the same table; each answer waited for is durable. Ends by itself in about a minute. */
export async function benchIntake(say: (line: string) => void): Promise<void> {
  await using database = await benchDatabase();
  await using server = await intakeServer(database.url);
  await intakeWarmUp(server);
  const before = await intakeCopyRate(database.url);
  const batches = await intakeLoad(server, { connections: 16, batch: 100, seconds: SECONDS });
  const between = await intakeCopyRate(database.url);
  await intakeLoad(server, { connections: 64, batch: 1, seconds: 2 });
  const singles = await intakeLoad(server, { connections: 64, batch: 1, seconds: SECONDS });
  const after = await intakeCopyRate(database.url);

  // Other work on the machine comes and goes: each run is held against COPY right before and after it.
  say(
    `COPY into the event table, one connection: ${[before, between, after].map(rounded).join(', ')} rows/s`,
  );
  say(described('batches of 100, 16 connections', batches, (before + between) / 2));
  say(described('single events, 64 connections', singles, (between + after) / 2));
  const stored = await database.countEvents();
  say(
    `acknowledged ${rounded(server.acknowledged())} events, stored ${rounded(stored)} (those in flight at the end of a run are stored too)`,
  );
  if (stored < server.acknowledged()) throw new Error('Acknowledged events are missing from the database.');
}

function described(name: string, result: LoadResult, copied: number): string {
  const { eventsPerSecond, requestsPerSecond, p50, p95, p99, failures } = result;
  const share = ((eventsPerSecond / copied) * 100).toFixed(0);
  return (
    `${name}: ${rounded(eventsPerSecond)} events/s (${share} % of COPY), ${rounded(requestsPerSecond)} requests/s, ` +
    `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${failures} failures`
  );
}

function rounded(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
