import { platformPeriod } from '../dashboard/platform-period.ts';
import type { Context } from '../kernel/context.ts';
import { getReporting } from '../metrics/reporting.ts';
import { PeriodQuery, type Period } from './contract.ts';

type Asked = Omit<ReturnType<typeof PeriodQuery.parse>, 'period'> & { period: Period };

/** When and among whom, with a period that was named as its dates: the current one so far, in days, weeks or months. */
export async function readPeriod(ctx: Pick<Context, 'db' | 'now'>, input: PeriodQuery): Promise<Asked> {
  const { period, ...asked } = PeriodQuery.parse(input);
  if (typeof period !== 'string') return { ...asked, period };
  const { zone } = await getReporting(ctx.db);
  const { range, interval } = platformPeriod(period, zone, ctx.now);
  // Numbers of days have no hours.
  return { ...asked, period: { range, interval: interval === 'hour' ? 'day' : interval, zone } };
}
