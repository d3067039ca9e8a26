import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { closeMonth } from '../reports/months/close-month.ts';
import { DAY_MS } from './calendar.ts';

const CLOSED_AFTER_DAYS = 4;

/** Closes months as accounting did a few days after their end. Those that a load which broke off has closed stay so. */
export async function closeDemoMonths(ctx: Context, months: readonly string[]): Promise<void> {
  for (const month of months) {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const now = new Date(Date.UTC(year, number, 1) + CLOSED_AFTER_DAYS * DAY_MS);
    await closeMonth({ ...ctx, now }, { month, reason: 'Reviewed and reported' }).catch((error: unknown) => {
      if (!(error instanceof BusinessError && error.code === 'conflict')) throw error;
    });
  }
}
