import type { ReportCell } from './report-content.ts';

/** A cell that holds a number; throws when it does not. */
export function numberIn(cell: ReportCell | undefined): number {
  if (typeof cell === 'number') return cell;
  throw new Error(`A report's cell holds ${JSON.stringify(cell)} instead of a number.`);
}

/** A cell that holds a number or nothing; throws when it holds anything else. */
export function numberOrNullIn(cell: ReportCell | undefined): number | null {
  return cell === null ? null : numberIn(cell);
}

/** A cell that holds text; throws when it does not. */
export function textIn(cell: ReportCell | undefined): string {
  if (typeof cell === 'string') return cell;
  throw new Error(`A report's cell holds ${JSON.stringify(cell)} instead of text.`);
}
