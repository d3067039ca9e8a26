import { setTimeout as wait } from 'node:timers/promises';
import { EventWriter } from '@sextant/business/ingestion/event-writer';
import type { IntakeEvent } from '@sextant/business/ingestion/intake-event';
import { importFile } from '@sextant/business/records/import-file';
import { foldOnce } from '@sextant/business/rollups/fold-once';
import type { Db } from '@sextant/db/client';
import { EVENTS_A_PERSON, visits, visitsFile } from './one-day.ts';

/** Brings people in and folds them. In seconds; live, folding goes on beside the intake. */
export type FoldWay = {
  name: string;
  bring: (db: Db, people: number) => Promise<{ total: number; folding: number }>;
};

export const FOLD_WAYS: readonly FoldWay[] = [
  { name: 'by import', bring: bringByImport },
  { name: 'live', bring: bringLive },
];

const DAY = Date.parse('2026-06-01T00:00:00Z');
const NOW = new Date('2026-06-02T00:00:00Z');
const REQUEST_EVENTS = 500;
const REQUESTS_IN_FLIGHT = 8;
/** As the worker pauses. */
const FOLD_PAUSE_MS = 1000;

async function bringByImport(db: Db, people: number): Promise<{ total: number; folding: number }> {
  const startedAt = performance.now();
  let readAt = startedAt;
  const actor = { kind: 'system', id: 'bench', name: 'Benchmark' } as const;
  const { imported } = await importFile(
    { db, now: NOW, actor, requestId: 'bench' },
    {
      entity: 'events',
      source: visitsFile({ day: DAY, people }),
      format: 'csv',
      map: new Map(),
      set: new Map(),
      isDryRun: false,
    },
    {
      onRefused: ({ message }) => void process.stderr.write(`${message}\n`),
      // The last rows are stored behind it, so a little of that counts as folding.
      onProgress: () => void (readAt = performance.now()),
    },
  );
  if (imported !== people * EVENTS_A_PERSON) throw new Error(`Only ${imported} events were imported.`);
  return { total: secondsSince(startedAt), folding: secondsSince(readAt) };
}

async function bringLive(db: Db, people: number): Promise<{ total: number; folding: number }> {
  const startedAt = performance.now();
  const intake = { isOver: false };
  const folding = foldBeside(db, intake);
  await sendAll(db, visits({ day: DAY, people }));
  intake.isOver = true;
  return { folding: await folding, total: secondsSince(startedAt) };
}

async function sendAll(db: Db, events: Iterator<IntakeEvent>): Promise<void> {
  const writer = new EventWriter(db);
  const send = async () => {
    for (let batch = take(events); batch.length > 0; batch = take(events))
      await writer.submit({ events: batch, warnings: [], bytes: 0 });
  };
  await Promise.all(Array.from({ length: REQUESTS_IN_FLIGHT }, send));
  await writer.drain();
}

function take(events: Iterator<IntakeEvent>): IntakeEvent[] {
  const taken: IntakeEvent[] = [];
  while (taken.length < REQUEST_EVENTS) {
    const { done, value } = events.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** Folds as the worker does until the intake is over and nothing is left; the seconds spent folding. */
async function foldBeside(db: Db, intake: { isOver: boolean }): Promise<number> {
  let foldedMs = 0;
  for (;;) {
    const wasOver = intake.isOver;
    const fold = await foldOnce(db);
    foldedMs += fold?.durationMs ?? 0;
    if (wasOver && !fold) return foldedMs / 1000;
    if (!fold?.isBehind && !wasOver) await wait(FOLD_PAUSE_MS);
  }
}

function secondsSince(instant: number): number {
  return (performance.now() - instant) / 1000;
}
