import type { Answer } from '@sextant/business/metrics/answer/answer';
import { answerCsv } from '@sextant/business/metrics/answer/answer-csv';
import { plainDecimal } from '@sextant/business/metrics/answer/plain-decimal';

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes the answer to stdout. */
export function writeAnswer(answer: Answer, format: Format): void {
  process.stdout.write(renderAnswer(answer, format));
}

/** The answer as text. Unknown is empty in CSV and — in a table. */
export function renderAnswer({ columns, rows, json }: Answer, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(json, null, 2)}\n`;
    case 'csv':
      return answerCsv({ columns, rows });
    case 'table':
      return alignedTable(
        columns,
        rows.map((row) => row.map(plainDecimal)),
      );
  }
}

function alignedTable(columns: readonly string[], rows: readonly string[][]): string {
  const shown = [columns, ...rows.map((row) => row.map((cell) => (cell === '' ? '—' : cell)))];
  const widths = columns.map((_, at) => Math.max(...shown.map((row) => row[at]?.length ?? 0)));
  const isNumeric = columns.map((_, at) => rows.every((row) => /^-?[\d.]*$/.test(row[at] ?? '')));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (isNumeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${shown.map(line).join('\n')}\n`;
}
