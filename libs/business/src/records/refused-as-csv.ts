import { stringify } from 'csv-stringify/sync';
import type { RefusedRecord } from './refused-refunds.ts';

/** The headings of refused rows as CSV for a spreadsheet, with its byte order mark. */
export const REFUSED_CSV_HEADER = stringify([['line', 'id', 'field', 'reason']], { bom: true });

/** A refused row as a line below them. Text that a spreadsheet would run as a formula gets an apostrophe. */
export function refusedAsCsv({ position, id, field, message }: RefusedRecord): string {
  return stringify([[position, id ?? '', field ?? '', message]], { escape_formulas: true });
}
