import { z } from 'zod';
import { IsoDay } from '../kernel/input-values.ts';

export const FinancialReportType = z.enum([
  'revenue',
  'payouts',
  'transactions',
  'refunds',
  'outstanding_balance',
  '1099',
]);
export type FinancialReportType = z.infer<typeof FinancialReportType>;

export const ReportGrouping = z.enum(['day', 'week', 'month']);
export type ReportGrouping = z.infer<typeof ReportGrouping>;

export const ReportFormat = z.enum(['csv', 'json', 'xlsx']);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** Days of the reporting zone's calendar: `fromDay` is in, `toDay` is out. A 1099 report covers one calendar year. */
export const RequestFinancialReport = z.object({
  type: FinancialReportType,
  fromDay: IsoDay,
  toDay: IsoDay,
  groupBy: ReportGrouping.default('month'),
  format: ReportFormat.default('xlsx'),
});
export type RequestFinancialReport = z.input<typeof RequestFinancialReport>;

export const ReportRunStatus = z.enum(['pending', 'processing', 'completed', 'failed', 'cancelled']);
export type ReportRunStatus = z.infer<typeof ReportRunStatus>;

export const ReportRunTarget = z.object({ runId: z.uuid('That is not the id of a report run.') });
export type ReportRunTarget = z.infer<typeof ReportRunTarget>;

export const ListReportRuns = z.object({
  type: FinancialReportType.optional(),
  status: ReportRunStatus.optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListReportRuns = z.input<typeof ListReportRuns>;

/** The report, or the facts about it with every unmatched row, as JSON. */
export const ReportFilePart = z.enum(['file', 'manifest']);
export type ReportFilePart = z.infer<typeof ReportFilePart>;

export const ReportDownload = ReportRunTarget.extend({ part: ReportFilePart.default('file') });
export type ReportDownload = z.input<typeof ReportDownload>;

/** Opens the file for whoever is signed in as the one who asked for the link, until it expires. */
export type DownloadLink = { url: string; expiresAt: Date };

/** Which formula a number of the report follows. */
export type ReportDefinition = { id: string; label: string; version: number; definition: string };

/** A sum that the rows of the report must come to. */
export type ControlTotal = {
  measure: string;
  label: string;
  /** ISO 4217. */
  currency: string;
  count: number;
  amountMinor: number;
  /** In the reporting currency, summed from rows that were each rounded by themselves; null when a rate is unknown. */
  reportingMinor: number | null;
};

export const LedgerKind = z.enum(['charge', 'refund', 'credit_note', 'dispute', 'payout']);
export type LedgerKind = z.infer<typeof LedgerKind>;

/** Amounts are signed: what leaves the platform is negative. */
export type BookTotal = { count: number; amountMinor: number };

/** One kind of movement in one currency, in the three books. */
export type TieOutLine = {
  kind: LedgerKind;
  currency: string;
  ledger: BookTotal;
  /** Null when there are no processor books for the range. */
  processor: BookTotal | null;
  /** Null when it counts the days of another zone, and for credit notes, of which only those that the processor booked are held against it. */
  rollup: BookTotal | null;
  /** Processor less ledger, in cents. */
  processorDifferenceMinor: number | null;
  /** Rollup less ledger, in cents. */
  rollupDifferenceMinor: number | null;
};

/** `booked_outside` is in both books, but on another date than the range. */
export const UnmatchedProblem = z.enum([
  'in_ledger_only',
  'in_processor_only',
  'amount_differs',
  'currency_differs',
  'booked_outside',
]);
export type UnmatchedProblem = z.infer<typeof UnmatchedProblem>;

export type UnmatchedRow = {
  problem: UnmatchedProblem;
  kind: LedgerKind;
  /** The id that both books know. */
  id: string;
  currency: string;
  ledgerStatus: string | null;
  ledgerAt: Date | null;
  ledgerMinor: number | null;
  processorAt: Date | null;
  processorCurrency: string | null;
  processorMinor: number | null;
};

export const TieOutStatus = z.enum(['tied', 'different', 'no_processor_books']);
export type TieOutStatus = z.infer<typeof TieOutStatus>;

/** Ledger = processor = rollup, kind by kind. `no_processor_books` still says whether the rollup agrees. */
export type TieOut = {
  status: TieOutStatus;
  lines: TieOutLine[];
  unmatchedCount: number;
  /** The first of them by id; the manifest has all. */
  unmatched: UnmatchedRow[];
};

/** What stands with every report: what it covers, by which rules, and what it comes to. */
export type ReportManifest = {
  type: FinancialReportType;
  title: string;
  /** Half open, on the zone's calendar and as instants. */
  fromDay: string;
  toDay: string;
  /** The day before `toDay`: the last one that is in. */
  lastDay: string;
  from: Date;
  to: Date;
  zone: string;
  currency: string;
  groupBy: ReportGrouping;
  generatedAt: Date;
  definitions: ReportDefinition[];
  rowCount: number;
  controlTotals: ControlTotal[];
  /** Null where nothing of the report has counterparts to tie out to. */
  tieOut: TieOut | null;
  /** What the reader must know, each a sentence. */
  notes: string[];
};

export type ReportProgress = {
  rowsDone: number;
  /** Null until counted. */
  rowsTotal: number | null;
  rowsPerSecond: number | null;
  secondsLeft: number | null;
};

export type ReportRunSummary = {
  id: string;
  type: FinancialReportType;
  format: ReportFormat;
  groupBy: ReportGrouping;
  fromDay: string;
  toDay: string;
  /** The day before `toDay`: the last one that is in. */
  lastDay: string;
  status: ReportRunStatus;
  /** Cancelling was asked for and the worker has not yet stopped. */
  isCancelling: boolean;
  /** How often a worker took it on. */
  attempts: number;
  requestedBy: string;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  progress: ReportProgress;
  rowCount: number | null;
  fileName: string | null;
  fileSizeBytes: number | null;
  /** Of the file, in hex. */
  sha256: string | null;
  tieOut: TieOutStatus | null;
  /** A sentence that says why it failed. */
  error: string | null;
};

export type ReportRun = ReportRunSummary & { manifest: ReportManifest | null };
