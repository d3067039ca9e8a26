import type { Span } from './span.ts';
import type { Transaction } from './transaction.ts';

/** The names with day cells in the span, by name. */
export async function selectFoldedNames(sql: Transaction, version: number, span: Span): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct name
    from audience
    where version = ${version} and grain = 'day' and dimension = '' and value = ''
      and bucket >= ${span.from} and bucket < ${span.to}
    order by name`;
  return rows.map((row) => row.name);
}
