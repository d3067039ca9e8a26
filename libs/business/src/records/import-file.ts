import type { Readable } from 'node:stream';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { zoneOffset } from '../time/zone-offset.ts';
import { foldAll } from '../rollups/fold-all.ts';
import type { ImportEntityName, ImportSummary } from './contract.ts';
import { EVENT_ALIASES, EVENT_FIELDS, EventRecord } from './event-fields.ts';
import { ColumnMapping } from './file/column-mapping.ts';
import { openRows, type FileWriting, type OpenedRows } from './file/open-rows.ts';
import { idGiver } from './id-giver.ts';
import { dateFields, type FileDates, readFileDates } from './read-file-dates.ts';
import type { RecordIssue } from './to-record-issues.ts';
import { RECORD_ENTITIES } from './record-entities.ts';
import { requireRecordsScope } from './require-records-scope.ts';
import { writeEventRecords } from './write-event-records.ts';
import { writeRecords, type RecordInput, type RecordWriting } from './write-records.ts';

const BATCH_ROWS = 5000;

export type FileImport = FileWriting & {
  entity: ImportEntityName;
  source: Readable;
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
  /** Called when all rows were read and are stored at once, and when what was stored is counted. */
  onStage?: (stage: 'storing' | 'counting') => void;
  /** Called with each thing that was found out about the file or read otherwise than it is written. */
  onNote?: (note: string) => void;
  /** Called for each currency in which money came that no exchange rate converts. */
  onWithoutRate?: RecordWriting['onWithoutRate'];
};

/** Imports a file and resolves when its numbers can be asked for. Importing it again adds nothing. */
export async function importFile(ctx: Context, file: FileImport, hooks: ImportHooks): Promise<ImportSummary> {
  requireRecordsScope(ctx);
  const { fields, aliases, numbers, rest } = fieldsOf(file.entity);
  const mapping = new ColumnMapping({ fields, aliases, rest, map: file.map, set: file.set });
  const onNote = (note: string) => hooks.onNote?.(note);
  const opened = await openRows(file.source, { writing: file, content: { mapping, numbers, rest }, onNote });
  const unreadable = { count: 0 };
  const dated = file.dates === undefined ? asWritten : datedBy(file.entity, file.dates);
  const batches = toBatches(opened, { entity: file.entity, dated, unreadable, hooks });
  const summary = await write(ctx, file, { batches, hooks });
  for (const note of opened.notes()) onNote(note);
  if (!file.isDryRun) {
    hooks.onStage?.('counting');
    await foldAll(ctx.db);
  }
  return { ...summary, rejected: summary.rejected + unreadable.count };
}

type Row = Readonly<Record<string, unknown>>;
type Dated = ReturnType<typeof readFileDates>;

function refused(message: string): { row: Row; issues: RecordIssue[] } {
  return { row: {}, issues: [{ field: null, message }] };
}

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
  if (name === 'events')
    return { fields: EVENT_FIELDS, aliases: EVENT_ALIASES, numbers: [], rest: 'properties' };
  const { fields, aliases, numbers } = RECORD_ENTITIES[name];
  return { fields, aliases, numbers, rest: null };
}

async function write(
  ctx: Context,
  { entity, isDryRun }: Pick<FileImport, 'entity' | 'isDryRun'>,
  { batches, hooks }: { batches: AsyncIterable<readonly RecordInput[]>; hooks: ImportHooks },
): Promise<ImportSummary> {
  const writing = { now: ctx.now, isDryRun, onRefused: hooks.onRefused, onWithoutRate: hooks.onWithoutRate };
  if (entity === 'events')
    return writeEventRecords(ctx.db, batches, { ...writing, origin: 'import', apiKeyId: null });
  try {
    return await writeRecords(ctx.db, { entity: RECORD_ENTITIES[entity], batches }, writing);
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    throw new BusinessError(error.code, `${error.message} Nothing of the file was stored.`, error.detail);
  }
}

async function* toBatches(
  { rows, toRecord }: OpenedRows,
  {
    entity,
    dated,
    unreadable,
    hooks,
  }: {
    entity: ImportEntityName;
    dated: (row: Row) => Dated;
    unreadable: { count: number };
    hooks: ImportHooks;
  },
): AsyncGenerator<RecordInput[], void, undefined> {
  const withId = entity === 'events' ? (row: unknown) => row : idGiver(RECORD_ENTITIES[entity]);
  const read = (cells: Row): Dated => {
    const { record, issues } = toRecord(cells);
    const inTime = dated(record);
    return { row: inTime.row, issues: [...issues, ...inTime.issues] };
  };
  let batch: RecordInput[] = [];
  let readRows = 0;
  try {
    for await (const line of rows) {
      const { row, issues } = line.isReadable ? read(line.cells) : refused(line.message);
      if (issues.length === 0) batch.push({ position: line.line, input: withId({ ...row }) });
      else unreadable.count += 1;
      for (const issue of issues) hooks.onRefused({ position: line.line, id: null, ...issue });
      if (batch.length < BATCH_ROWS) continue;
      readRows += batch.length;
      yield batch;
      hooks.onProgress(readRows + unreadable.count);
      batch = [];
    }
  } catch (error) {
    // Where the file breaks off, its writer hears of the rows before, and then of the break.
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
  if (entity !== 'events') hooks.onStage?.('storing');
}
