import { pipeline, type Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { BusinessError } from '../kernel/business-error.ts';
import type { FileRow, RowStream } from './row-stream.ts';

const LARGEST_ROW_BYTES = 1_048_576;

type Parsed = { info: { lines: number }; record: string[] };

/** Reads comma-separated rows under a header (RFC 4180, a BOM allowed); an empty cell is null. `onHeader` sees the columns before the first row. */
export async function* readCsvRows(
  source: Readable,
  onHeader: (columns: readonly string[]) => void,
): RowStream {
  const skipped: FileRow[] = [];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_ROW_BYTES,
  });
  parser.on('skip', (error?: CsvError) => {
    if (error) skipped.push({ isReadable: false, line: lineOf(error), message: sentence(error), raw: '' });
  });
  // The pipeline's own error reaches this loop through the destroyed parser.
  pipeline(source, parser, () => undefined);
  let header: string[] | null = null;
  // The parser takes a CRLF within quotes for two lines.
  let overcounted = 0;
  const records: AsyncIterable<Parsed> = parser;
  for await (const { info, record } of records) {
    overcounted += occurrences(record, '\r\n');
    if (header === null) {
      header = checkedHeader(record);
      onHeader(header);
      continue;
    }
    while (skipped.length > 0) yield* skipped.splice(0);
    yield toRow(header, record, info.lines - overcounted);
  }
  if (header === null)
    throw new BusinessError('invalid', 'The file is empty: its first line names the columns.');
  yield* skipped;
}

function checkedHeader(cells: readonly string[]): string[] {
  const header = cells.map((cell) => cell.trim());
  const nameless = header.indexOf('');
  if (nameless >= 0)
    throw new BusinessError('invalid', `Column ${nameless + 1} has no name. Name it in the first line.`);
  const repeated = header.find((name, index) => header.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new BusinessError('invalid', `Two columns are called ${repeated}. Rename one.`);
  return header;
}

function toRow(header: readonly string[], record: readonly string[], lastLine: number): FileRow {
  const line = lastLine - occurrences(record, '\n');
  if (record.length !== header.length) {
    const message = `The row has ${record.length} cells, the header has ${header.length}. Quote cells that contain commas.`;
    return { isReadable: false, line, message, raw: record.join(',') };
  }
  return {
    isReadable: true,
    line,
    cells: Object.fromEntries(header.map((name, index) => [name, record[index] || null])),
  };
}

function occurrences(cells: readonly string[], text: string): number {
  return cells.reduce(
    (count, cell) => (cell.includes(text) ? count + cell.split(text).length - 1 : count),
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
