import type { ReportRunRow } from '@sextant/db/queries/reports/report-run-row';
import type { ReportProgress, ReportRun, ReportRunSummary } from './contract.ts';
import { lastDayOf } from './last-day.ts';
import { readManifest } from './read-manifest.ts';

/** A run as the page and the API show it at `now`. */
export function toReportRun(row: ReportRunRow, now: Date): ReportRun {
  const manifest = row.manifest === null ? null : readManifest(row.manifest);
  return { ...summaryOf(row, now), tieOut: manifest?.tieOut?.status ?? null, manifest };
}

/** A run as a line of the list. */
export function toReportRunSummary(row: ReportRunRow, now: Date): ReportRunSummary {
  const { manifest: _, ...summary } = toReportRun(row, now);
  return summary;
}

function summaryOf(row: ReportRunRow, now: Date): Omit<ReportRunSummary, 'tieOut'> {
  return {
    id: row.id,
    type: row.type,
    format: row.format,
    groupBy: row.groupBy,
    fromDay: row.fromDay,
    toDay: row.toDay,
    lastDay: lastDayOf(row.toDay),
    status: row.status,
    isCancelling: row.isCancelRequested && row.status === 'processing',
    attempts: row.attempts,
    requestedBy: row.requestedByName,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    completedAt: row.completedAt,
    progress: progressOf(row, now),
    rowCount: row.rowCount,
    fileName: row.fileName,
    fileSizeBytes: row.fileSizeBytes,
    sha256: row.sha256,
    error: row.error,
  };
}

function progressOf(
  { rowsDone, rowsTotal, startedAt, completedAt }: ReportRunRow,
  now: Date,
): ReportProgress {
  const seconds = startedAt === null ? 0 : ((completedAt ?? now).getTime() - startedAt.getTime()) / 1000;
  const rowsPerSecond = seconds > 0 && rowsDone > 0 ? rowsDone / seconds : null;
  const isOver = completedAt !== null;
  const secondsLeft =
    rowsPerSecond === null || rowsTotal === null || isOver
      ? null
      : Math.max(0, rowsTotal - rowsDone) / rowsPerSecond;
  return { rowsDone, rowsTotal, rowsPerSecond, secondsLeft };
}
