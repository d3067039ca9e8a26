import type { BoundValue } from './bound-values.ts';
import type { Transaction } from './transaction.ts';

const ROWS = 10_000;

let opened = 0;

/**
 * Reads a large answer in portions, so that neither side holds all of it; the next is on its way while one is worked
 * on. Other queries may run in between.
 */
export async function* readPortions<Row extends object>(
  sql: Transaction,
  text: string,
  values: readonly BoundValue[],
): AsyncGenerator<Row[]> {
  const cursor = `portions_${++opened}`;
  const fetchNext = () => {
    const next = sql.unsafe<Row[]>(`fetch ${ROWS} from ${cursor}`).execute();
    // When the reader gives up first, nobody else is there to hear of a failure.
    next.catch(() => undefined);
    return next;
  };
  await sql.unsafe(`declare ${cursor} no scroll cursor for ${text}`, [...values]);
  for (let next = fetchNext(); ;) {
    const rows = await next;
    const isLast = rows.length < ROWS;
    if (!isLast) next = fetchNext();
    if (rows.length > 0) yield rows;
    if (isLast) break;
  }
  await sql.unsafe(`close ${cursor}`);
}
