import type { Db } from '@sextant/db/client';
import { selectFirstActivity } from '@sextant/db/queries/metrics/select-first-activity';

/** The first day with activity: where "all time" begins. Null when there is none yet. */
export function getFirstDay({ sql }: Pick<Db, 'sql'>): Promise<Date | null> {
  return selectFirstActivity(sql);
}
