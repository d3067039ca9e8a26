import type { Transaction } from './transaction.ts';

/** Names the stored rows of a trait as they are now: whichever of them a fold rewrites, adds or removes, it becomes another. */
export async function selectTraitStamp(
  sql: Transaction,
  { version, dimension }: { version: number; dimension: string },
): Promise<string> {
  const [row] = await sql<{ stamp: string }[]>`
    select count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || ' ' || xmin::text, 0)), 0) as stamp
    from trait_audience
    where version = ${version} and dimension = ${dimension}`;
  return row?.stamp ?? '';
}
