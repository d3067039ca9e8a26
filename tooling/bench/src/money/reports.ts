import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskStorage } from '@sextant/business/files/disk-storage';
import type { Context } from '@sextant/business/kernel/context';
import { getReportRun } from '@sextant/business/reports/get-report-run';
import { runNextReport } from '@sextant/business/reports/making/run-next-report';
import { requestFinancialReport } from '@sextant/business/reports/request-financial-report';
import { connect } from '@sextant/db/client';
import { benchDatabase } from '../bench-database.ts';
import { writeTransactions } from './write-transactions.ts';

const TARGET_SECONDS = 30;
const FORMATS = ['csv', 'json', 'xlsx'] as const;

/** Measures a report over so many transactions in each format, beside a bare COPY of the same table. Ends by itself. */
export async function benchReports(transactions: number, say: (line: string) => void): Promise<void> {
  await using database = await benchDatabase();
  const connection = await connect(database.url, { max: 4, name: 'bench' });
  const home = await mkdtemp(path.join(tmpdir(), 'sextant-bench-'));
  const actor = { kind: 'system', id: 'bench', name: 'Benchmark' } as const;
  const ctx: Context = { db: connection.db, now: new Date(), actor, requestId: 'bench' };
  try {
    say(`Writing ${transactions} transactions and the processor's books …`);
    await writeTransactions(connection.db, transactions);
    const copy = await measureCopy(database.url);
    say(`bare COPY: ${copy.toFixed(1)} s`);
    for (const format of FORMATS) {
      const { seconds, peakBytes, sizeBytes, rows, tieOut } = await measure(ctx, { home, format });
      const verdict = seconds <= TARGET_SECONDS ? 'met' : 'MISSED';
      say(
        `${format}: ${rows} rows, ${(sizeBytes / 1e6).toFixed(0)} MB, ${seconds.toFixed(1)} s, ${(seconds / copy).toFixed(1)} times the COPY, ` +
          `peak memory ${(peakBytes / 1e6).toFixed(0)} MB, books ${tieOut}; target ${TARGET_SECONDS} s: ${verdict}.`,
      );
    }
  } finally {
    await connection.close();
    await rm(home, { recursive: true });
  }
}

/** On a connection of its own: after a COPY the client may leave it unusable. */
async function measureCopy(url: string): Promise<number> {
  const { db, close } = await connect(url, { max: 1, name: 'bench-copy' });
  const start = performance.now();
  let bytes = 0;
  const stream = await db.sql`copy transaction to stdout`.readable();
  for await (const chunk of stream) bytes += Buffer.byteLength(String(chunk));
  const seconds = (performance.now() - start) / 1000;
  await close();
  if (bytes === 0) throw new Error('There is nothing to measure.');
  return seconds;
}

type Making = { home: string; format: (typeof FORMATS)[number] };

async function measure(ctx: Context, { home, format }: Making) {
  const { id: runId } = await requestFinancialReport(ctx, {
    type: 'transactions',
    fromDay: '2025-01-01',
    toDay: '2026-01-01',
    format,
  });
  let peakBytes = 0;
  const watch = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss())), 50);
  const start = performance.now();
  const outcome = await runNextReport(ctx.db, diskStorage(path.join(home, 'files')), ctx.now);
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  const run = await getReportRun(ctx, { runId });
  if (outcome !== 'completed') throw new Error(`The report ${outcome}: ${run.error}`);
  return {
    seconds,
    peakBytes,
    sizeBytes: run.fileSizeBytes ?? 0,
    rows: run.rowCount ?? 0,
    tieOut: run.tieOut,
  };
}
