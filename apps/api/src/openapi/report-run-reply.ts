import type { ReportRun } from '@sextant/business/reports/contract';

/** A run as `GET /api/v1/admin/reports/runs/<id>` tells it. Amounts are in minor units, signed where money left. */
export function reportRunReply(run: ReportRun, resultUrl: string | null): Record<string, unknown> {
  const { progress, manifest } = run;
  return {
    id: run.id,
    report_id: null,
    report_type: run.type,
    format: run.format,
    group_by: run.groupBy,
    start_date: run.fromDay,
    end_date: run.lastDay,
    status: run.status,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    result_url: resultUrl,
    row_count: run.rowCount,
    file_size_bytes: run.fileSizeBytes,
    error_message: run.error,
    created_at: run.createdAt,
    sha256: run.sha256,
    attempts: run.attempts,
    progress: {
      rows_done: progress.rowsDone,
      rows_total: progress.rowsTotal,
      rows_per_second: progress.rowsPerSecond,
      seconds_left: progress.secondsLeft,
    },
    zone: manifest?.zone ?? null,
    currency: manifest?.currency ?? null,
    definitions: manifest?.definitions ?? [],
    control_totals: (manifest?.controlTotals ?? []).map((total) => ({
      measure: total.measure,
      currency: total.currency,
      count: total.count,
      amount_minor: total.amountMinor,
      reporting_minor: total.reportingMinor,
    })),
    tie_out: tieOutReply(manifest?.tieOut ?? null),
    notes: manifest?.notes ?? [],
  };
}

function tieOutReply(tieOut: NonNullable<ReportRun['manifest']>['tieOut']): Record<string, unknown> | null {
  if (tieOut === null) return null;
  return {
    status: tieOut.status,
    unmatched_count: tieOut.unmatchedCount,
    lines: tieOut.lines.map((line) => ({
      kind: line.kind,
      currency: line.currency,
      ledger_minor: line.ledger.amountMinor,
      processor_minor: line.processor?.amountMinor ?? null,
      rollup_minor: line.rollup?.amountMinor ?? null,
      processor_difference_minor: line.processorDifferenceMinor,
      rollup_difference_minor: line.rollupDifferenceMinor,
    })),
  };
}
