import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type ImageTotals = { totalImages: number; imagesSince: number };

/** Images made ever and since an instant. Internal accounts are left out. */
export async function selectImageTotals(sql: ISql, since: Date): Promise<ImageTotals> {
  const [row] = await sql<ImageTotals[]>`
    select count(*)::int as "totalImages", count(*) filter (where g.finished_at >= ${since})::int as "imagesSince"
    from generation g
    where g.status = 'succeeded' and g.type <> 'audio' and ${notInternal(sql, 'g.customer_id')}`;
  if (row === undefined) throw new Error('aggregates without a row');
  return row;
}
