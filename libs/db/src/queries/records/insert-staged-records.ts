import type { ISql } from 'postgres';
import { copyLine } from '../../copy-line.ts';
import { copyLines } from '../../copy-lines.ts';

/** So many are there sooner in one statement. */
const FEW = 500;

/** A checked record on its way into its table. */
export type StagedRecord = {
  /** Its place in what was sent: the index in a batch, the line of a file. */
  position: number;
  id: string;
  /** The platform's id of its customer; null when it has none. */
  customer: string | null;
  /** The platform's id of the creator it pays; left out by records that pay none. */
  creator?: string;
  /** Proof that the customer existed then; null when the record proves nothing. */
  seenAt: Date | null;
  /** Columns to write by their SQL name; what is left out stays as it is. */
  content: Record<string, unknown>;
};

/** Makes the transaction's empty staging table. */
export async function createRecordStage(sql: ISql): Promise<void> {
  await sql`
    create temporary table if not exists staged_record
      (position integer not null, id text not null, customer text, creator text, seen_at timestamptz(3), content jsonb not null)
      on commit delete rows`;
}

/** Empties the staging table for the next kind of record of the same transaction. */
export async function clearRecordStage(sql: ISql): Promise<void> {
  await sql`truncate staged_record`;
}

/** Adds records to the transaction's staging table. */
export async function insertStagedRecords(sql: ISql, records: readonly StagedRecord[]): Promise<void> {
  if (records.length > FEW) {
    await copyLines(
      sql,
      'copy staged_record (position, id, customer, creator, seen_at, content) from stdin',
      linesOf(records),
    );
    return;
  }
  const rows = records.map(({ seenAt, ...record }) => ({ ...record, seen_at: seenAt }));
  await sql`
    insert into staged_record (position, id, customer, creator, seen_at, content)
    select position, id, customer, creator, seen_at, content
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as sent (position integer, id text, customer text, creator text, seen_at timestamptz, content jsonb)`;
}

function* linesOf(records: readonly StagedRecord[]): Generator<string> {
  for (const { position, id, customer, creator, seenAt, content } of records)
    yield copyLine([position, id, customer, creator, seenAt?.toISOString(), JSON.stringify(content)]);
}

/** Lets the planner know how much was staged. Without it, a large file is joined row by row. */
export async function analyzeRecordStage(sql: ISql): Promise<void> {
  await sql`analyze staged_record`;
}
