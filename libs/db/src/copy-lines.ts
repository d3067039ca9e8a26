import { finished } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import type { ISql } from 'postgres';

const CHUNK_LENGTH = 262_144;

/**
 * Sends lines of COPY's text format to the `copy … from stdin` of a transaction: less than half of what the same rows
 * cost as JSON. Throws, and never waits for ever, when the server refuses one.
 */
export async function copyLines(
  transaction: ISql,
  statement: string,
  lines: Iterable<string>,
): Promise<void> {
  const stream = await transaction.unsafe(statement).writable();
  const isDone = finished(stream);
  // Whoever waits for a chunk hears of a failure first.
  isDone.catch(() => undefined);
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK_LENGTH) continue;
    await send(stream, chunk);
    chunk = '';
  }
  await send(stream, chunk);
  stream.end();
  await turn();
  // postgres.js keeps a refusal of the last lines to itself, but then every next statement of the transaction fails.
  await Promise.all([transaction`select 1`, isDone]);
}

function send(stream: Writable, chunk: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
