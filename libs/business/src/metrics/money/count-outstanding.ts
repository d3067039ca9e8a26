import { selectOutstanding } from '@sextant/db/queries/money/select-outstanding';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { endsOf } from '../records/count-open.ts';
import { recordColumns } from '../records/record-columns.ts';
import { recordRequest } from '../records/record-request.ts';
import { OUTSTANDING_COLUMNS } from './money-columns.ts';
import { moneySeries } from './money-series.ts';

/** What creators are owed at the end of each bucket, or now where it is not over. */
export async function countOutstanding(frame: Frame): Promise<CountSeries> {
  const { people, labels } = recordRequest(frame);
  const columns = recordColumns(frame, OUTSTANDING_COLUMNS);
  const rows = await selectOutstanding(frame.snapshot.sql, {
    people,
    labels,
    ...columns,
    from: new Date(frame.buckets[0]?.from ?? 0),
    instants: endsOf(frame).map((end) => new Date(end)),
  });
  return moneySeries(
    frame,
    { of: 'money', isSplit: columns.by !== null || labels !== null },
    rows.map((row) => ({ ...row, count: 1, people: 0 })),
  );
}
