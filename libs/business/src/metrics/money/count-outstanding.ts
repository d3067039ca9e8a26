import { selectOutstanding } from '@sextant/db/queries/money/select-outstanding';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { endsOf } from '../records/count-open.ts';
import { recordRequest } from '../records/record-request.ts';
import { moneySeries } from './money-series.ts';

/** What creators are owed at the end of each bucket, or now where it is not over. */
export async function countOutstanding(frame: Frame): Promise<CountSeries> {
  const { recordBy, recordConditions } = frame;
  const { people, labels } = recordRequest(frame);
  const by = recordBy === 'currency' || recordBy === 'creator' ? recordBy : null;
  const where = recordConditions.flatMap(({ dimension, values, isNegated }) =>
    dimension === 'currency' ? [{ column: 'currency' as const, values, isNegated: isNegated ?? false }] : [],
  );
  const rows = await selectOutstanding(frame.snapshot.sql, {
    people,
    labels,
    by,
    where,
    instants: endsOf(frame).map((end) => new Date(end)),
  });
  return moneySeries(
    frame,
    { of: 'money', isSplit: by !== null || labels !== null },
    rows.map((row) => ({ ...row, count: 0, people: 0 })),
  );
}
