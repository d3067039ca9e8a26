import type { Readable } from 'node:stream';
import type { RecordIssue } from '../to-record-issues.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { csvDialect, readDelimiter, sampleRows } from './csv-dialect.ts';
import { NullCells, NULL_WORDS } from './null-words.ts';
import { agreedMark, NumberCells } from './number-cells.ts';
import { openText, type OpenedText } from './open-text.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { DecimalMark } from './read-number.ts';
import type { RowStream } from './row-stream.ts';

/** How a file is written, as far as somebody said so. What is left out is found out by looking. */
export type FileWriting = {
  format: 'csv' | 'jsonl';
  /** A name of the Encoding standard. */
  encoding?: string | undefined;
  /** A character, or comma, semicolon, tab, bar. CSV only. */
  delimiter?: string | undefined;
  /** What stands before the decimals of its numbers. */
  decimal?: DecimalMark | undefined;
  /** Cells that say that there is no value, beside the empty ones. CSV only. */
  nulls?: readonly string[] | undefined;
};

export type OpenedRows = {
  rows: RowStream;
  /** The fields of a row's record, with plain numbers; issues where a number could be two. */
  toRecord: (cells: Readonly<Record<string, unknown>>) => {
    record: Record<string, unknown>;
    issues: RecordIssue[];
  };
  /** What was read otherwise than it is written, known once all rows were read. */
  notes: () => string[];
};

type Content = { mapping: ColumnMapping; numbers: readonly string[]; rest: string | null };

/** Opens the rows of a file. `onNote` hears at once how the file is understood where that was not said. */
export async function openRows(
  source: Readable,
  { writing, content, onNote }: { writing: FileWriting; content: Content; onNote: (note: string) => void },
): Promise<OpenedRows> {
  const opened = await openText(source, writing.encoding);
  if (writing.encoding === undefined && opened.encoding !== 'utf-8')
    onNote(`the file is read as ${opened.encoding.toUpperCase()}`);
  const nulls = new NullCells();
  const { rows, mark } =
    writing.format === 'csv'
      ? openCsv(opened, { writing, content, onNote, nulls })
      : { rows: readJsonLines(opened.text), mark: null };
  const numbers = new NumberCells({
    fields: content.numbers,
    rest: content.rest,
    mark: writing.decimal ?? mark,
    isAsked: writing.decimal !== undefined,
  });
  return {
    rows,
    toRecord: (cells) => {
      const record = content.mapping.apply(cells);
      return { record, issues: numbers.read(record) };
    },
    notes: () => [...nulls.notes(), ...numbers.notes()],
  };
}

function openCsv(
  { sample, text }: OpenedText,
  {
    writing,
    content,
    onNote,
    nulls,
  }: { writing: FileWriting; content: Content; onNote: (note: string) => void; nulls: NullCells },
): { rows: RowStream; mark: DecimalMark | null } {
  const asked = writing.delimiter === undefined ? undefined : readDelimiter(writing.delimiter);
  const dialect = csvDialect(sample, asked);
  for (const note of dialect.notes) onNote(note);
  const mark = agreedMark(sampleRecords(sampleRows(sample, dialect), content.mapping), content.numbers);
  if (mark === ',' && writing.decimal === undefined) onNote('numbers are read with a decimal comma');
  const rows = readCsvRows(text, {
    ...dialect,
    nulls: new Set(writing.nulls ?? NULL_WORDS),
    onNull: (words) => nulls.count(words),
    onHeader: (columns) => {
      const { leftOut } = content.mapping.checkHeader(columns);
      if (leftOut.length > 0) onNote(`columns left out: ${leftOut.join(', ')}`);
    },
  });
  return { rows, mark };
}

function sampleRecords([header = [], ...rows]: readonly string[][], mapping: ColumnMapping) {
  return rows.map((row) =>
    mapping.apply(Object.fromEntries(header.map((name, at) => [name.trim(), row[at]]))),
  );
}
