import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { staffContext } from '../../../test/staff-context.ts';
import { diskStorage } from '../../files/disk-storage.ts';
import type { FileStorage } from '../../files/file-storage.ts';
import type { Context } from '../../kernel/context.ts';
import type { ReportDownload, ReportRun, RequestFinancialReport } from '../contract.ts';
import { getDownloadLink } from '../download/get-download-link.ts';
import { openReportDownload } from '../download/open-report-download.ts';
import { getReportRun } from '../get-report-run.ts';
import { runNextReport } from '../making/run-next-report.ts';
import { requestFinancialReport } from '../request-financial-report.ts';

export const NOW = new Date('2026-06-02T10:00:00.000Z');

export type ReportDesk = {
  db: TestDb['db'];
  ctx: Context & { home: string };
  storage: FileStorage;
  /** Asks for a report over May 2026 and makes it. */
  make: (asked: Pick<RequestFinancialReport, 'type'> & Partial<RequestFinancialReport>) => Promise<ReportRun>;
  /** The bytes behind a link of one's own. */
  fetch: (runId: string, part?: ReportDownload['part']) => Promise<Buffer>;
  close: () => Promise<void>;
};

/** A database and a folder of a test's own, with somebody who may do everything. */
export async function openReportDesk(): Promise<ReportDesk> {
  const test = await openTestDb();
  const home = mkdtempSync(path.join(tmpdir(), 'sextant-reports-'));
  const ctx = { ...staffContext(test.db, 'super_admin', NOW), home };
  const storage = diskStorage(path.join(home, 'files'));
  return {
    db: test.db,
    ctx,
    storage,
    make: async (asked) => {
      const run = await requestFinancialReport(ctx, { fromDay: '2026-05-01', toDay: '2026-06-01', ...asked });
      await runNextReport(test.db, storage, NOW);
      return getReportRun(ctx, { runId: run.id });
    },
    fetch: (runId, part = 'file') => fetchFile({ ctx, storage }, { runId, part }),
    close: async () => {
      await test.close();
      rmSync(home, { recursive: true });
    },
  };
}

async function fetchFile(
  { ctx, storage }: Pick<ReportDesk, 'ctx' | 'storage'>,
  asked: ReportDownload,
): Promise<Buffer> {
  const { url } = await getDownloadLink(ctx, asked);
  const query = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
  const delivery = await openReportDownload(ctx, { ...query, runId: asked.runId }, storage);
  if (delivery.kind !== 'stream') throw new Error('The disk delivers streams.');
  const chunks: Buffer[] = [];
  for await (const chunk of delivery.stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
