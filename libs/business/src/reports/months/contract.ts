import { z } from 'zod';
import { Reason } from '../../kernel/input-values.ts';
import type { FinancialReportType, ReportDefinition } from '../contract.ts';

export const Month = z.string().regex(/^(19[7-9]|20\d)\d-(0[1-9]|1[0-2])$/, 'Write the month as 2026-05.');

export const MonthTarget = z.object({ month: Month });
export type MonthTarget = z.infer<typeof MonthTarget>;

/** A month can be closed once it is over, and never opened again. */
export const CloseMonth = MonthTarget.extend({ reason: Reason });
export type CloseMonth = z.infer<typeof CloseMonth>;

/** A number of a closed month in one currency. */
export type MonthFigure = {
  reportType: FinancialReportType;
  measure: string;
  label: string;
  currency: string;
  definitionVersion: number;
  count: number;
  amountMinor: number;
  /** In the month's reporting currency; null when a rate was unknown. */
  reportingMinor: number | null;
};

export type MonthSummary = {
  month: string;
  /** `open` is not over yet, `closable` is over and not closed. */
  state: 'open' | 'closable' | 'closed' | 'restated';
  closedAt: Date | null;
  closedBy: string | null;
  reason: string | null;
  /** As reported, in the reporting currency; null while open or when a rate was unknown. */
  netRevenueMinor: number | null;
  currency: string;
  restatements: number;
  lastRestatedAt: Date | null;
};

/** A row that made a closed month other than reported; null on the side where it did not exist. */
export type RestatementCause = {
  fact: 'transaction' | 'payout' | 'purchase';
  id: string;
  before: RestatedRow | null;
  after: RestatedRow | null;
};

export type RestatedRow = {
  kind: string;
  status: string;
  currency: string;
  amountMinor: number;
  reportingMinor: number | null;
  occurredAt: Date;
};

export type RestatedFigure = Pick<MonthFigure, 'reportType' | 'measure' | 'label' | 'currency'> & {
  before: Pick<MonthFigure, 'count' | 'amountMinor' | 'reportingMinor'>;
  after: Pick<MonthFigure, 'count' | 'amountMinor' | 'reportingMinor'>;
};

export type Restatement = {
  id: string;
  at: Date;
  figures: RestatedFigure[];
  causeCount: number;
  /** The first of them by id. */
  causes: RestatementCause[];
};

export type MonthDetail = MonthSummary & {
  zone: string;
  from: Date;
  to: Date;
  definitions: ReportDefinition[];
  /** As reported when it was closed; empty while open. */
  reported: MonthFigure[];
  /** As the records say now. */
  current: MonthFigure[];
  /** Oldest first. */
  history: Restatement[];
};
