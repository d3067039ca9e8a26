import { z } from 'zod';
import {
  FinancialReportType,
  LedgerKind,
  ReportGrouping,
  TieOutStatus,
  UnmatchedProblem,
  type ReportManifest,
} from './contract.ts';
import { lastDayOf } from './last-day.ts';

const Instant = z.coerce.date();
const BookTotal = z.object({ count: z.number(), amountMinor: z.number() });
const UnmatchedRow = z.object({
  problem: UnmatchedProblem,
  kind: LedgerKind,
  id: z.string(),
  currency: z.string(),
  ledgerStatus: z.string().nullable(),
  ledgerAt: Instant.nullable(),
  ledgerMinor: z.number().nullable(),
  processorAt: Instant.nullable(),
  processorCurrency: z.string().nullable(),
  processorMinor: z.number().nullable(),
});
const TieOut = z.object({
  status: TieOutStatus,
  lines: z.array(
    z.object({
      kind: LedgerKind,
      currency: z.string(),
      ledger: BookTotal,
      processor: BookTotal.nullable(),
      rollup: BookTotal.nullable(),
      processorDifferenceMinor: z.number().nullable(),
      rollupDifferenceMinor: z.number().nullable(),
    }),
  ),
  unmatchedCount: z.number(),
  unmatched: z.array(UnmatchedRow),
});

const Manifest = z.object({
  type: FinancialReportType,
  title: z.string(),
  fromDay: z.string(),
  toDay: z.string(),
  from: Instant,
  to: Instant,
  zone: z.string(),
  currency: z.string(),
  groupBy: ReportGrouping,
  generatedAt: Instant,
  definitions: z.array(
    z.object({ id: z.string(), label: z.string(), version: z.number(), definition: z.string() }),
  ),
  rowCount: z.number(),
  controlTotals: z.array(
    z.object({
      measure: z.string(),
      label: z.string(),
      currency: z.string(),
      count: z.number(),
      amountMinor: z.number(),
      reportingMinor: z.number().nullable(),
    }),
  ),
  tieOut: TieOut.nullable(),
  notes: z.array(z.string()),
});

/** A stored manifest with its instants. Throws when it is none. */
export function readManifest(stored: unknown): ReportManifest {
  const manifest = Manifest.parse(stored);
  return { ...manifest, lastDay: lastDayOf(manifest.toDay) };
}
