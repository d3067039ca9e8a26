import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type ImageTotals = { totalImages: number; imagesSince: number };

/** Images made ever and since an instant. Internal accounts are left out: of all that was ever made, by taking theirs away. */
export async function selectImageTotals(sql: ISql, since: Date): Promise<ImageTotals> {
  const isImage = sql`g.status = 'succeeded' and g.type <> 'audio'`;
  const [row] = await sql<ImageTotals[]>`
    with everybodys as (
      select count(*) as images from generation g where ${isImage}
    ),
    internal as (
      select count(*) as images
      from customer c join generation g on g.customer_id = c.id
      where c.is_internal and ${isImage}
    ),
    recent as (
      select count(*) as images from generation g
      where ${isImage} and g.finished_at >= ${since} and ${notInternal(sql, 'g.customer_id')}
    )
    select (everybodys.images - internal.images)::int as "totalImages", recent.images::int as "imagesSince"
    from everybodys, internal, recent`;
  if (row === undefined) throw new Error('aggregates without a row');
  return row;
}
