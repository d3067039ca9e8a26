import { stringify } from 'csv-stringify/sync';
import type { Answer } from './answer.ts';
import { plainDecimal } from './plain-decimal.ts';

/** The answer's table as CSV with a header, for machines: without a byte order mark, values as they are, an unknown one empty. */
export function answerCsv({ columns, rows }: Pick<Answer, 'columns' | 'rows'>): string {
  return stringify([columns, ...rows.map((row) => row.map(plainDecimal))]);
}
