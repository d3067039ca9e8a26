import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { IntakeServer } from './intake-server.ts';

export type LoadResult = {
  requestsPerSecond: number;
  eventsPerSecond: number;
  /** Latencies in milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  failures: number;
};

const PEOPLE = 10_000;

/** Sends requests of `batch` events as fast as they are answered. */
export async function intakeLoad(
  server: IntakeServer,
  { connections, batch, seconds }: { connections: number; batch: number; seconds: number },
): Promise<LoadResult> {
  const latencies: number[] = [];
  let failures = 0;
  const run = autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/v1/events',
        headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: bodyOf(batch) }),
      },
    ],
  });
  run.on('response', (...[, status, , milliseconds]) => {
    latencies.push(milliseconds);
    if (status === 200) server.acknowledge(batch);
    else failures += 1;
  });
  const result = await run;
  latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  const requestsPerSecond = (latencies.length - failures) / result.duration;
  return {
    requestsPerSecond,
    eventsPerSecond: requestsPerSecond * batch,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failures: failures + result.errors,
  };
}

/** Lets every person be seen once, then the server run hot: who is new costs several times an event. */
export async function intakeWarmUp(server: IntakeServer): Promise<void> {
  const batch = 500;
  for (let first = 0; first < PEOPLE; first += batch) {
    const events = Array.from({ length: batch }, (_, index) => oneEvent(first + index));
    const response = await fetch(`${server.url}/api/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
    });
    if (response.status !== 200) throw new Error(`The warm-up was answered with ${response.status}.`);
    server.acknowledge(batch);
  }
  await intakeLoad(server, { connections: 16, batch: 100, seconds: 2 });
}

function bodyOf(batch: number): string {
  return batch === 1
    ? JSON.stringify(oneEvent(anybody()))
    : JSON.stringify({ events: Array.from({ length: batch }, () => oneEvent(anybody())) });
}

function anybody(): number {
  return Math.floor(Math.random() * PEOPLE);
}

function oneEvent(person: number) {
  return {
    type: 'mashup_played',
    user: `person-${person}`,
    message_id: randomUUID(),
    occurred_at: Date.now(),
    session_id: `s-${person}`,
    properties: {
      mashup_id: 'm-17',
      source: 'feed',
      autoPlay: true,
      position: 12.5,
      url: 'https://x.test/a/b?utm_source=news',
    },
  };
}
