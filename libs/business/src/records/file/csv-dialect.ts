import { parse } from 'csv-parse/sync';
import { BusinessError } from '../../kernel/business-error.ts';
import { SAMPLE_LENGTH } from './open-text.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const NAMES = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);
/** So many rows of the sample show how numbers are written. */
const SAMPLE_ROWS = 500;
/** The line by which Excel is told what stands between cells. */
const EXCEL_LINE = /^sep=(.)(?:\r\n|\n|\r)/i;

/** What ends a row: mixed in one file by writers of RFC 4180 and by files that were put together. CRLF first: it is one end. */
export const LINE_ENDS = ['\r\n', '\n', '\r'];

export type CsvDialect = {
  delimiter: string;
  /** Where the header stands, from 1. */
  headerLine: 1 | 2;
  /** What was found out by looking; empty when nothing is out of the ordinary. */
  notes: string[];
};

/** How the cells of a file are told apart: as asked for, by Excel's own line, else by what cuts its header into most columns. */
export function csvDialect(sample: string, asked: string | undefined): CsvDialect {
  const excel = EXCEL_LINE.exec(sample);
  const delimiter = asked ?? excel?.[1] ?? mostColumns(sample);
  const isFound = asked === undefined && delimiter !== ',';
  return {
    delimiter,
    headerLine: excel ? 2 : 1,
    notes: isFound ? [`cells are read as divided by ${delimiterName(delimiter)}`] : [],
  };
}

/** A delimiter in words. */
export function delimiterName(delimiter: string): string {
  return NAMES.get(delimiter) ?? JSON.stringify(delimiter);
}

/** The delimiter that an option names: a character, or one of the words comma, semicolon, tab, bar. */
export function readDelimiter(text: string): string {
  const named = { comma: ',', semicolon: ';', tab: '\t', '\\t': '\t', bar: '|', pipe: '|' };
  const found = Object.entries(named).find(([name]) => name === text.toLowerCase())?.[1] ?? text;
  if (found.length === 1 && !/["\r\n\p{L}\p{N}]/u.test(found)) return found;
  throw new BusinessError(
    'invalid',
    `${text} is no delimiter. Say comma, semicolon, tab, bar or one character.`,
  );
}

function mostColumns(sample: string): string {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, columns: headerOf(sample, delimiter).length }));
  const most = Math.max(...counts.map(({ columns }) => columns));
  return counts.find(({ columns }) => columns === most)?.delimiter ?? ',';
}

function headerOf(sample: string, delimiter: string): string[] {
  return parseSample(sample, { delimiter, headerLine: 1 }, 1)[0] ?? [];
}

/** The first rows of a sample as cells, the header first; the last one is left out where the sample may have cut it. */
export function sampleRows(
  sample: string,
  dialect: Pick<CsvDialect, 'delimiter' | 'headerLine'>,
): string[][] {
  const rows = parseSample(sample, dialect, SAMPLE_ROWS);
  return sample.length < SAMPLE_LENGTH || rows.length === SAMPLE_ROWS ? rows : rows.slice(0, -1);
}

function parseSample(
  sample: string,
  { delimiter, headerLine }: Pick<CsvDialect, 'delimiter' | 'headerLine'>,
  to: number,
): string[][] {
  const rows: string[][] = parse(sample, {
    delimiter,
    from_line: headerLine,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    to,
  });
  return rows;
}
