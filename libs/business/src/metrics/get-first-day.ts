import type { Db } from '@sextant/db/client';
import { selectFirstActivity } from '@sextant/db/queries/metrics/select-first-activity';

/** The start of the first day with activity, where "all time" begins; null when there is none yet. */
export function getFirstDay({ sql }: Db): Promise<Date | null> {
  return selectFirstActivity(sql);
}
