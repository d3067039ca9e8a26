import type { CellKey } from './cell-row.ts';
import { portionsOfText } from './portions-of-text.ts';
import type { Transaction } from './transaction.ts';

export type WrittenCell = CellKey & { people: Uint8Array; extra: readonly Uint8Array[] };

/** Stores cells in place of what they were. */
export async function upsertCells(
  sql: Transaction,
  version: number,
  cells: readonly WrittenCell[],
): Promise<void> {
  for (const portion of portionsOfText(cells.map(cellText))) {
    await sql`
      insert into audience (version, grain, dimension, name, bucket, value, people, extra)
      select ${version}, grain, dimension, name, bucket, value, people, extra
      from json_to_recordset(${portion}::text::json)
        as cell(grain text, dimension text, name text, bucket timestamptz, value text, people bytea, extra bytea[])
      on conflict (version, grain, dimension, name, bucket, value)
        do update set people = excluded.people, extra = excluded.extra`;
  }
}

function cellText(cell: WrittenCell): string {
  return JSON.stringify({ ...cell, people: hex(cell.people), extra: cell.extra.map(hex) });
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
