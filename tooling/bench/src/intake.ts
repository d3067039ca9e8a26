import { benchDatabase } from './bench-database.ts';
import { intakeCopyRate } from './intake-copy-rate.ts';
import { intakeLoad, type LoadResult } from './intake-load.ts';
import { intakeServer } from './intake-server.ts';

const SECONDS = 8;

/** Measures the intake over HTTP beside COPY into the same table; each answer waited for is durable. Ends by itself in about a minute. */
export async function benchIntake(say: (line: string) => void): Promise<void> {
  await using database = await benchDatabase();
  const copied = await intakeCopyRate(database.url);
  say(`COPY into the event table, one connection: ${rounded(copied)} rows/s`);

  await using server = await intakeServer(database.url);
  await intakeLoad(server, { connections: 16, batch: 100, seconds: 3 });
  const batches = await intakeLoad(server, { connections: 16, batch: 100, seconds: SECONDS });
  say(described('batches of 100, 16 connections', batches, copied));
  await intakeLoad(server, { connections: 64, batch: 1, seconds: 3 });
  const singles = await intakeLoad(server, { connections: 64, batch: 1, seconds: SECONDS });
  say(described('single events, 64 connections', singles, copied));

  const stored = await database.countEvents();
  say(`acknowledged ${server.acknowledged()} events, stored ${stored}`);
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
