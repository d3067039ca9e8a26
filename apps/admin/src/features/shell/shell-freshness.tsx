import { Freshness } from '@sextant/ui/components/freshness';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useFreshness } from './use-freshness.ts';

type ShellFreshnessProps = { nextRefreshAt: Date | null; onRefresh: () => void };

/** Hears of every answer, so that the rest of the shell need not. */
export function ShellFreshness(props: ShellFreshnessProps) {
  const { zone } = usePeriodView();
  return <Freshness {...useFreshness()} {...props} zone={zone} />;
}
