import type { Context } from '@sextant/business/kernel/context';
import { getFirstDay } from '@sextant/business/metrics/get-first-day';
import { readReportingSettings } from '@sextant/business/settings/read-settings';
import { dayOf, type Day } from './zoned-day.ts';

/** In which zone and currency this installation tells its numbers, and since when it has any. */
export async function installation(ctx: Context): Promise<{ zone: string; currency: string; firstDay: Day }> {
  const [{ zone, currency }, first] = await Promise.all([readReportingSettings(ctx.db), getFirstDay(ctx.db)]);
  return { zone, currency, firstDay: dayOf(first ?? ctx.now, zone) };
}
