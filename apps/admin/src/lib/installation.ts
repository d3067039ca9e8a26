import { getFirstDay } from '@sextant/business/metrics/get-first-day';
import { readReportingSettings } from '@sextant/business/settings/read-settings';
import { requestContext } from './request-context.ts';
import { dayOf, type Day } from './zoned-day.ts';

/** In which zone and currency this installation tells its numbers, and since when it has any. */
export async function installation(): Promise<{ zone: string; currency: string; firstDay: Day }> {
  const { db, now } = await requestContext();
  const [{ zone, currency }, first] = await Promise.all([readReportingSettings(db), getFirstDay(db)]);
  return { zone, currency, firstDay: dayOf(first ?? now, zone) };
}
