import { pipeline } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { BusinessError } from '../../kernel/business-error.ts';
import { delimiterName, LINE_ENDS, type CsvDialect } from './csv-dialect.ts';
import type { FileRow, RowStream } from './row-stream.ts';

const LARGEST_ROW_BYTES = 1_048_576;

type Parsed = { info: { lines: number }; record: string[] };

/** What stands around the cells of a file. */
export type CsvReading = Pick<CsvDialect, 'delimiter' | 'headerLine'> & {
  /** Cells that say that there is no value. */
  nulls: ReadonlySet<string>;
  /** Sees the columns before the first row. */
  onHeader: (columns: readonly string[]) => void;
  /** Called for every cell that was taken for no value because of its words. */
  onNull: (words: string) => void;
};

/** Reads rows under a header (RFC 4180, any mixture of line ends); an empty cell is null, a row of nothing but empty cells no row. */
export async function* readCsvRows(text: AsyncIterable<string>, reading: CsvReading): RowStream {
  const skipped: FileRow[] = [];
  const parser = parse({
    delimiter: reading.delimiter,
    from_line: reading.headerLine,
    info: true,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_ROW_BYTES,
  });
  parser.on('skip', (error?: CsvError) => {
    if (error) skipped.push({ isReadable: false, line: lineOf(error), message: sentence(error), raw: '' });
  });
  // The pipeline's own error reaches this loop through the destroyed parser.
  pipeline(text, parser, () => undefined);
  let header: string[] | null = null;
  // The parser takes a CRLF within quotes for two lines.
  let overcounted = 0;
  const records: AsyncIterable<Parsed> = parser;
  for await (const { info, record } of records) {
    overcounted += occurrences(record, CRLF);
    if (header === null) {
      header = checkedHeader(record);
      reading.onHeader(header.filter((name) => name !== ''));
      continue;
    }
    while (skipped.length > 0) yield* skipped.splice(0);
    if (isHeaderAgain(header, record)) continue;
    yield toRow(record, { header, lastLine: info.lines - overcounted, reading });
  }
  if (header === null)
    throw new BusinessError('invalid', 'The file is empty: its first line names the columns.');
  yield* skipped;
}

const LINE_BREAK = /\r\n|\n|\r/;
const CRLF = /\r\n/;

function checkedHeader(cells: readonly string[]): string[] {
  const header = cells.map((cell) => cell.trim());
  const repeated = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new BusinessError('invalid', `Two columns are called ${repeated}. Rename one.`);
  return header;
}

/** Files that were put together have the header of each, some with its byte order mark. */
function isHeaderAgain(header: readonly string[], record: readonly string[]): boolean {
  return (
    record.length === header.length &&
    header.every((name, at) => name === (record[at] ?? '').replace(/^\uFEFF/, '').trim())
  );
}

function toRow(
  record: readonly string[],
  { header, lastLine, reading }: { header: readonly string[]; lastLine: number; reading: CsvReading },
): FileRow {
  const line = lastLine - occurrences(record, LINE_BREAK);
  const nameless = record.findIndex((cell, at) => cell.trim() !== '' && (header[at] ?? '') === '');
  if (record.length < namedLength(header) || nameless >= header.length)
    return { isReadable: false, line, message: uneven(record, header, reading), raw: record.join(',') };
  if (nameless >= 0) {
    const message = `Column ${nameless + 1} has a value here and no name. Name it in the first line, or empty it.`;
    return { isReadable: false, line, message, raw: record.join(',') };
  }
  return { isReadable: true, line, cells: toCells(header, record, reading) };
}

/** Columns without a name at the end may be left out of a row. */
function namedLength(header: readonly string[]): number {
  return header.findLastIndex((name) => name !== '') + 1;
}

function uneven(
  record: readonly string[],
  header: readonly string[],
  { delimiter }: Pick<CsvReading, 'delimiter'>,
): string {
  return `The row has ${record.length} cells, the header has ${header.length}. Quote cells that contain ${delimiterName(delimiter)}.`;
}

function toCells(
  header: readonly string[],
  record: readonly string[],
  { nulls, onNull }: CsvReading,
): Record<string, string | null> {
  const cells: [string, string | null][] = [];
  header.forEach((name, at) => {
    if (name === '') return;
    const cell = record[at] ?? '';
    const isNull = nulls.has(cell);
    if (isNull) onNull(cell);
    cells.push([name, isNull || cell === '' ? null : cell]);
  });
  return Object.fromEntries(cells);
}

function occurrences(cells: readonly string[], pattern: RegExp): number {
  return cells.reduce(
    (count, cell) => (pattern.test(cell) ? count + cell.split(pattern).length - 1 : count),
    0,
  );
}

function lineOf(error: CsvError): number {
  const { lines } = error;
  return typeof lines === 'number' ? lines : 0;
}

function sentence(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'A quote is opened and never closed.';
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return 'The row is longer than 1 MB. Look for a quote that is never closed.';
  return error.message;
}
