import type { ClosedMonthRow } from '@sextant/db/queries/months/insert-closed-month';
import { z } from 'zod';
import { FinancialReportType, type ReportDefinition } from '../contract.ts';
import type { MonthFigure, RestatedFigure, RestatedRow } from './contract.ts';

const Amounts = z.object({
  count: z.number(),
  amountMinor: z.number(),
  reportingMinor: z.number().nullable(),
});
const Figure = Amounts.extend({
  reportType: FinancialReportType,
  measure: z.string(),
  label: z.string(),
  currency: z.string(),
  definitionVersion: z.number(),
});
const Definition = z.object({
  id: z.string(),
  label: z.string(),
  version: z.number(),
  definition: z.string(),
});
const Restated = Figure.pick({ reportType: true, measure: true, label: true, currency: true }).extend({
  before: Amounts,
  after: Amounts,
});
const Row = z
  .object({
    kind: z.string(),
    status: z.string(),
    currency: z.string(),
    amount_minor: z.number(),
    reporting_minor: z.number().nullable(),
    occurred_at: z.coerce.date(),
  })
  .transform(
    ({ amount_minor: amountMinor, reporting_minor: reportingMinor, occurred_at: occurredAt, ...row }) => ({
      ...row,
      amountMinor,
      reportingMinor,
      occurredAt,
    }),
  );

/** The figures of a month as they were reported. */
export function readFigures({ figures }: Pick<ClosedMonthRow, 'figures'>): MonthFigure[] {
  return z.array(Figure).parse(figures);
}

/** The formulas a month was closed with. */
export function readDefinitions({ definitions }: Pick<ClosedMonthRow, 'definitions'>): ReportDefinition[] {
  return z.array(Definition).parse(definitions);
}

/** The figures that a restatement changed. */
export function readRestatedFigures({ figures }: { figures: unknown }): RestatedFigure[] {
  return z.array(Restated).parse(figures);
}

/** One side of a cause; null where there was no row. */
export function readRestatedRow(row: unknown): RestatedRow | null {
  return row === null ? null : Row.parse(row);
}
