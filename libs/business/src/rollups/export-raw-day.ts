import type { Db } from '@sextant/db/client';
import { readRawDay } from '@sextant/db/queries/rollups/read-raw-day';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Of the installation's folder, for its owner's eyes only. */
const REMOVED_EVENTS = 'removed-events';

/** Writes a day of raw events to `<home>/removed-events/<day>.jsonl.gz`; once it returns, the file is whole and on the disk. */
export async function exportRawDay(sql: Db['sql'], day: Date, home: string): Promise<void> {
  const folder = path.join(home, REMOVED_EVENTS);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${day.toISOString().slice(0, 10)}.jsonl.gz`);
  // Written beside and renamed: a run that breaks off leaves nothing that looks like a whole day.
  const unfinished = `${file}.unfinished`;
  const written = createWriteStream(unfinished, { mode: 0o600, flush: true });
  await pipeline(Readable.from(linesOf(sql, day)), createGzip(), written);
  await rename(unfinished, file);
  await syncFolder(folder);
}

async function* linesOf(sql: Db['sql'], day: Date): AsyncGenerator<string> {
  for await (const lines of readRawDay(sql, day)) yield `${lines.join('\n')}\n`;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
