import { selectViewingBuyers } from '@sextant/db/queries/money/select-viewing-buyers';
import { namesFor } from '../../ingestion/event-catalog.ts';
import { requireRawEvents } from '../../rollups/require-kept.ts';
import type { Frame } from '../activity/frame.ts';
import { countPeople } from '../counts/count-people.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { activePeople } from '../people/active-people.ts';
import { DAY_MS } from '../../time/calendar.ts';
import { recordRequest, recordSeries } from '../records/record-request.ts';

const VIEW = 'view';
/** How long before a purchase a view may lie for it to count. */
export const VIEWED_WITHIN_DAYS = 7;

/** Distinct people who viewed content in each bucket, or customers who bought in it what they had viewed in the days before. */
export async function countViewers(
  frame: Frame,
  { isOfBuyers }: { isOfBuyers: boolean },
): Promise<CountSeries> {
  if (!isOfBuyers) {
    const viewers = await activePeople(frame, { windows: frame.buckets, name: VIEW, who: 'everybody' });
    return countPeople(frame, viewers);
  }
  const [first] = frame.buckets;
  if (first) requireRawEvents(frame.snapshot, new Date(first.from - VIEWED_WITHIN_DAYS * DAY_MS));
  const rows = await selectViewingBuyers(frame.snapshot.sql, {
    ...recordRequest(frame),
    names: namesFor(VIEW),
    withinDays: VIEWED_WITHIN_DAYS,
  });
  return recordSeries(frame, frame.population.groups !== null, rows);
}
