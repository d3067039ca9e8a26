import type { BoundValue } from './bound-values.ts';
import type { Transaction } from './transaction.ts';

const ROWS = 10_000;

let opened = 0;

/** Reads a large answer in portions, so that neither side holds all of it. Other queries may run in between. */
export async function* readPortions<Row extends object>(
  sql: Transaction,
  text: string,
  values: readonly BoundValue[],
): AsyncGenerator<Row[]> {
  const cursor = `portions_${++opened}`;
  await sql.unsafe(`declare ${cursor} no scroll cursor for ${text}`, [...values]);
  for (;;) {
    const rows = await sql.unsafe<Row[]>(`fetch ${ROWS} from ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS) break;
  }
  await sql.unsafe(`close ${cursor}`);
}
