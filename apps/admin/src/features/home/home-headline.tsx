import { useMetrics } from '../../lib/use-metrics.ts';
import { totalQuery } from '../../lib/metric-query.ts';
import { periodLabel } from '../../lib/period-label.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { headline } from './headline.ts';

/** The page's main fact in a sentence, from the same answers as the tiles. */
export function HomeHeadline() {
  const view = usePeriodView();
  const query = useMetrics({ joined: totalQuery('new_customers', view), active: totalQuery('mau', view) });
  const { joined, active } = query.data ?? {};
  return headline(joined, active, periodLabel(view.period, view.days));
}
