import { stat } from 'node:fs/promises';
import { prepareReading } from '@sextant/db/queries/reports/prepare-reading';
import { atOneInstant } from '@sextant/db/queries/rollups/at-one-instant';
import type { ReportRunRow } from '@sextant/db/queries/reports/report-run-row';
import type { Context } from '../../kernel/context.ts';
import { parseMoment } from '../../time/parse-moment.ts';
import type { ReportManifest } from '../contract.ts';
import { lastDayOf } from '../last-day.ts';
import { REPORT_TITLES } from '../report-titles.ts';
import { counted } from './counted.ts';
import { hashFile } from './hash-file.ts';
import type { ReportContent } from './report-content.ts';
import type { ReportDocument, WriteReport } from './report-document.ts';
import { REPORT_DEFINITIONS } from './report-definitions.ts';
import { REPORT_MAKERS } from './report-makers.ts';
import type { ReportMaker, ReportReading } from './report-reading.ts';
import { makeTaxCountsReport } from './tax-counts-report.ts';
import { tieOut } from './tie-out.ts';
import { unmatchedDetail } from './unmatched.ts';
import { writeCsv } from './write-csv.ts';
import { writeJson } from './write-json.ts';
import { writeManifest, type FileFacts } from './write-manifest.ts';
import { writeXlsx } from './write-xlsx.ts';

const WRITERS = { csv: writeCsv, json: writeJson, xlsx: writeXlsx } as const satisfies Record<
  ReportRunRow['format'],
  WriteReport
>;

export type MadeReport = FileFacts & { manifest: ReportManifest };

type Making = {
  run: ReportRunRow;
  /** Two files that do not exist yet. */
  file: string;
  manifestFile: string;
  onTotal: (rows: number) => void;
  /** Throws to stop the making. */
  onRows: (rows: number) => void;
};

/** Makes the files of a run from one snapshot of the database. */
export function makeReport(ctx: Context, making: Making): Promise<MadeReport> {
  const { run, file, manifestFile } = making;
  return atOneInstant(ctx.db.sql, async (sql) => {
    await prepareReading(sql);
    const reading = readingOf(ctx, run, sql);
    const content = await makerOf(run)(reading);
    making.onTotal(content.detail.rowCount);
    const document = await documentOf(reading, { run, content, onRows: making.onRows });
    await WRITERS[run.format](file, document);
    const facts = {
      fileName: fileNameOf(run),
      fileSizeBytes: (await stat(file)).size,
      sha256: await hashFile(file),
    };
    await writeManifest(manifestFile, document, facts);
    return { ...facts, manifest: document.manifest };
  });
}

/** Of tax forms, a machine gets the counts. */
function makerOf({ type, requestedByKind }: ReportRunRow): ReportMaker {
  return type === '1099' && requestedByKind === 'machine' ? makeTaxCountsReport : REPORT_MAKERS[type];
}

function readingOf(ctx: Context, run: ReportRunRow, sql: ReportReading['sql']): ReportReading {
  const { fromDay, toDay, zone, currency, groupBy } = run;
  const range = { from: parseMoment(fromDay, zone), to: parseMoment(toDay, zone), zone, groupBy };
  return { sql, range, fromDay, toDay, currency, ctx };
}

type Parts = { run: ReportRunRow; content: ReportContent; onRows: (rows: number) => void };

async function documentOf(reading: ReportReading, { run, content, onRows }: Parts): Promise<ReportDocument> {
  const { tieOutKinds, definitions, notes } = content;
  const tied = tieOutKinds.length === 0 ? null : await tieOut(reading, tieOutKinds);
  const { from, to } = reading.range;
  return {
    detail: counted(content, onRows),
    tables: content.tables,
    charts: content.charts,
    unmatched:
      tied === null || tied.unmatchedCount === 0 ? null : unmatchedDetail(reading, tieOutKinds, tied),
    manifest: {
      type: run.type,
      title: REPORT_TITLES[run.type],
      fromDay: run.fromDay,
      toDay: run.toDay,
      lastDay: lastDayOf(run.toDay),
      from,
      to,
      zone: run.zone,
      currency: run.currency,
      groupBy: run.groupBy,
      generatedAt: reading.ctx.now,
      definitions: [...definitions, ...(tied === null ? [] : [REPORT_DEFINITIONS.tieOut])],
      rowCount: content.detail.rowCount,
      controlTotals: [...content.totals],
      tieOut: tied,
      notes: [...notes],
    },
  };
}

/** Such as `transactions_2026-05-01_2026-05-31.csv`: both days are in. */
function fileNameOf({ type, fromDay, toDay, format }: ReportRunRow): string {
  return `${type}_${fromDay}_${lastDayOf(toDay)}.${format}`;
}
