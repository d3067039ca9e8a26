import type { ReportRange } from '@sextant/db/queries/reports/report-range';
import type { atOneInstant } from '@sextant/db/queries/rollups/at-one-instant';
import type { Context } from '../../kernel/context.ts';
import type { ReportContent } from './report-content.ts';

/** One snapshot of the database, from which all of a report is read. */
export type Snapshot = Parameters<Parameters<typeof atOneInstant>[1]>[0];

export type ReportReading = {
  sql: Snapshot;
  range: ReportRange;
  fromDay: string;
  toDay: string;
  /** The reporting currency. */
  currency: string;
  /** For what is not read through `sql`. */
  ctx: Context;
};

/** Says what a kind of report is made of. */
export type ReportMaker = (reading: ReportReading) => Promise<ReportContent>;
