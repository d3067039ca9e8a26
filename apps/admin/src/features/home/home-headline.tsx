import { useMetrics } from '../../lib/use-metrics.ts';
import { periodLabel } from '../../lib/period-label.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { tileQueries } from '../../lib/tile-queries.ts';
import { headline } from './headline.ts';
import { visibleTiles } from './home-queries.ts';

/** The page's main fact in a sentence, from the same answers as the tiles. */
export function HomeHeadline() {
  const view = usePeriodView();
  const { metrics } = useSession();
  const query = useMetrics(tileQueries(visibleTiles(metrics), view));
  const isHydrated = useHydrated();
  const { total_customers: customers, new_customers: joined, mau: active } = (isHydrated && query.data) || {};
  return headline({ customers, joined, active }, periodLabel(view.period, view.days));
}
