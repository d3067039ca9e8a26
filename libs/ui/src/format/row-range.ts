import { formatExactNumber } from './number.ts';

/** A page of rows; index counts from 0, total is every row that the filters let through. */
export type PageOfRows = { index: number; size: number; total: number };

/** How much of a list is on screen: "12 rows", "top 25 of 487", "26–50 of 487". */
export function formatRowRange({ index, size, total }: PageOfRows): string {
  const all = formatExactNumber(total);
  if (total <= size) return total === 1 ? '1 row' : `${all} rows`;
  if (index === 0) return `top ${formatExactNumber(size)} of ${all}`;
  const first = index * size + 1;
  const last = Math.min(total, first + size - 1);
  return `${formatExactNumber(first)}–${formatExactNumber(last)} of ${all}`;
}
