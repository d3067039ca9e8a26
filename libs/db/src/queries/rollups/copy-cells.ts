import { copyLine } from '../../copy-line.ts';
import { copyLines } from '../../copy-lines.ts';
import type { Transaction } from './transaction.ts';
import type { WrittenCell } from './upsert-cells.ts';

/** Stores cells that the version does not have yet, much faster than `upsertCells`. Throws where it has one. */
export function copyCells(sql: Transaction, version: number, cells: Iterable<WrittenCell>): Promise<void> {
  const statement =
    'copy audience (version, grain, dimension, name, bucket, value, people, extra) from stdin';
  return copyLines(sql, statement, linesOf(version, cells));
}

function* linesOf(version: number, cells: Iterable<WrittenCell>): Generator<string> {
  for (const { grain, dimension, name, bucket, value, people, extra } of cells) {
    const slices = `{${extra.map((slice) => `"\\\\${hex(slice)}"`).join(',')}}`;
    yield copyLine([
      version,
      grain,
      dimension,
      name,
      bucket.toISOString(),
      value,
      `\\${hex(people)}`,
      slices,
    ]);
  }
}

function hex(bytes: Uint8Array): string {
  return `x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
