import type { LifetimeQuery } from '@sextant/business/users/contract';
import { totalQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';
import { addDays, addMonths, startOfDay } from '../../lib/zoned-day.ts';

const TREND_MONTHS = 12;

/** What the churn tab asks for. The trend shows the twelve months that end with the period, since churn is told by the month. */
export function lifecycleQueries(view: PeriodView) {
  const alone = { ...view, compare: undefined };
  const lastDay = addDays(view.days.to, -1);
  const months = {
    from: startOfDay(addMonths(lastDay, 1 - TREND_MONTHS), view.zone),
    to: startOfDay(addMonths(lastDay, 1), view.zone),
  };
  return {
    churnByTier: { ...totalQuery('churn_rate', alone, { by: 'tier' }), by: 'tier' },
    churnTrend: {
      ...totalQuery('churn_rate', { ...alone, range: months }, { by: 'tier', interval: 'month' }),
      by: 'tier',
    },
    subscriptions: {
      ...totalQuery('active_subscriptions', { ...alone, range: months }, { by: 'tier', interval: 'month' }),
      by: 'tier',
    },
    lifetime: { by: 'tier', zone: view.zone } satisfies LifetimeQuery,
  };
}
