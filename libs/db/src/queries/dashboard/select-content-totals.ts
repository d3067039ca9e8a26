import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type ContentTotals = { totalImages: number; imagesSince: number; totalCharacters: number };

/** Images made ever and since an instant, and characters kept. Internal accounts are left out. */
export async function selectContentTotals(sql: ISql, since: Date): Promise<ContentTotals> {
  const [row] = await sql<ContentTotals[]>`
    with images as (
      select count(*)::int as "totalImages", count(*) filter (where g.finished_at >= ${since})::int as "imagesSince"
      from generation g
      where g.status = 'succeeded' and g.type <> 'audio' and ${notInternal(sql, 'g.customer_id')}
    ),
    characters as (
      select coalesce(sum(character_count), 0)::int as "totalCharacters" from customer where not is_internal
    )
    select * from images, characters`;
  if (row === undefined) throw new Error('aggregates without a row');
  return row;
}
