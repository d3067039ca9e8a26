import type { Readable } from 'node:stream';
import type { Context } from '../kernel/context.ts';
import { zoneOffset } from '../metrics/time/zone-offset.ts';
import { foldAll } from '../rollups/fold-all.ts';
import { ColumnMapping } from './column-mapping.ts';
import type { ImportEntityName, ImportSummary } from './contract.ts';
import { EVENT_ALIASES, EVENT_FIELDS, EventRecord } from './event-fields.ts';
import { idGiver } from './id-giver.ts';
import { openText } from './open-text.ts';
import { dateFields, type FileDates, readFileDates } from './read-file-dates.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { readJsonLines } from './read-json-lines.ts';
import { RECORD_ENTITIES } from './record-entities.ts';
import { requireRecordsScope } from './require-records-scope.ts';
import type { RowStream } from './row-stream.ts';
import { writeEventRecords } from './write-event-records.ts';
import { writeRecords, type RecordInput, type RecordWriting } from './write-records.ts';

const BATCH_ROWS = 5000;

export type FileImport = {
  entity: ImportEntityName;
  source: Readable;
  format: 'csv' | 'jsonl';
  /** Field → column. */
  map: ReadonlyMap<string, string>;
  /** Field → the same text for every row. */
  set: ReadonlyMap<string, string>;
  isDryRun: boolean;
  /** How the file writes dates, where it is not ISO 8601 in UTC. */
  dates?: FileDates;
};

export type ImportHooks = {
  /** `position` is the line of the file. */
  onRefused: RecordWriting['onRefused'];
  /** Called now and then with the rows read so far. */
  onProgress: (rows: number) => void;
  /** Called once with the columns of the header that have no place, because others were chosen; none as a rule. */
  onLeftOut?: (columns: readonly string[]) => void;
};

/** Imports a file and resolves when its numbers can be asked for. Importing it again adds nothing. */
export async function importFile(ctx: Context, file: FileImport, hooks: ImportHooks): Promise<ImportSummary> {
  requireRecordsScope(ctx);
  const mapping = new ColumnMapping({ ...fieldsOf(file.entity), map: file.map, set: file.set });
  const text = await openText(file.source);
  const rows =
    file.format === 'csv'
      ? readCsvRows(text, (columns) => {
          const { leftOut } = mapping.checkHeader(columns);
          hooks.onLeftOut?.(leftOut);
        })
      : readJsonLines(text);
  const unreadable = { count: 0 };
  const withId = file.entity === 'events' ? (row: unknown) => row : idGiver(RECORD_ENTITIES[file.entity]);
  const dated = file.dates === undefined ? asWritten : datedBy(file.entity, file.dates);
  const toRecord = (cells: Row) => {
    const { row, issues } = dated(mapping.apply(cells));
    return { record: withId({ ...row }), issues };
  };
  const batches = toBatches(rows, toRecord, { unreadable, hooks });
  const writing = { now: ctx.now, isDryRun: file.isDryRun, onRefused: hooks.onRefused };
  const summary =
    file.entity === 'events'
      ? await writeEventRecords(ctx.db, batches, { ...writing, origin: 'import', apiKeyId: null })
      : await writeRecords(ctx.db, { entity: RECORD_ENTITIES[file.entity], batches }, writing);
  if (!file.isDryRun) await foldAll(ctx.db);
  return { ...summary, rejected: summary.rejected + unreadable.count };
}

type Row = Readonly<Record<string, unknown>>;
type Dated = ReturnType<typeof readFileDates>;

function asWritten(row: Row): Dated {
  return { row, issues: [] };
}

function datedBy(name: ImportEntityName, dates: FileDates): (row: Row) => Dated {
  // Whoever names a zone that does not exist hears of it before the first row.
  if (dates.zone !== null) zoneOffset(dates.zone, 0);
  const fields = name === 'events' ? dateFields(EventRecord.shape) : RECORD_ENTITIES[name].dateFields;
  return (row) => readFileDates(row, fields, dates);
}

function fieldsOf(name: ImportEntityName) {
  if (name === 'events') return { fields: EVENT_FIELDS, aliases: EVENT_ALIASES, rest: 'properties' };
  const { fields, aliases } = RECORD_ENTITIES[name];
  return { fields, aliases, rest: null };
}

async function* toBatches(
  rows: RowStream,
  toRecord: (cells: Row) => { record: unknown; issues: Dated['issues'] },
  { unreadable, hooks }: { unreadable: { count: number }; hooks: ImportHooks },
): AsyncGenerator<RecordInput[], void, undefined> {
  let batch: RecordInput[] = [];
  let read = 0;
  for await (const row of rows) {
    const { record, issues } = row.isReadable
      ? toRecord(row.cells)
      : { record: null, issues: [{ field: null, message: row.message }] };
    if (issues.length === 0) batch.push({ position: row.line, input: record });
    else unreadable.count += 1;
    for (const issue of issues) hooks.onRefused({ position: row.line, id: null, ...issue });
    if (batch.length < BATCH_ROWS) continue;
    read += batch.length;
    yield batch;
    hooks.onProgress(read + unreadable.count);
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
