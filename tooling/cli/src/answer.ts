export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export type Answer = {
  columns: string[];
  rows: (string | number | null)[][];
  /** The whole answer, for `--format json`. */
  json: unknown;
};

/** Writes the answer to stdout. Unknown is empty in CSV and — in a table. */
export function writeAnswer({ columns, rows, json }: Answer, format: Format): void {
  const cells = () => rows.map((row) => row.map(cellText));
  switch (format) {
    case 'json':
      process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
      return;
    case 'csv':
      process.stdout.write([columns, ...cells()].map(csvLine).join(''));
      return;
    case 'table':
      process.stdout.write(alignedTable(columns, cells()));
  }
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

/** A plain decimal: never with an exponent, and without the noise of binary fractions. */
function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell)
    ? String(cell)
    : String(Number(cell.toFixed(12))).replace(/^.*e.*$/, cell.toFixed(12));
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
