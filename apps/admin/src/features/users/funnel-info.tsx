import type { FunnelResult } from '@sextant/business/funnels/contract';
import { InfoPopover } from '@sextant/ui/components/info-popover';
import { formatDuration } from '@sextant/ui/format/duration';
import { formatTime } from '@sextant/ui/format/instant';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { ORDER_WORDS } from './funnel-words.ts';

export function FunnelInfo({ result }: { result: FunnelResult }) {
  const { zone } = usePeriodView();
  return (
    <InfoPopover label="About the funnel">
      <p className="font-semibold text-ink">Funnel</p>
      <p className="mt-1 text-ink-muted">
        People whose first step lies in the period, and who took each next step within{' '}
        {formatDuration(result.windowSeconds * 1000)} of it, {ORDER_WORDS[result.order].label.toLowerCase()}.
        Each is counted once, by the attempt that went furthest; what somebody did before signing in counts
        for them. Whoever takes the first step enters, members too; the sign-up conversion of new visitors
        leaves out who had an account before.
      </p>
      <p className="mt-3 border-t border-line pt-3 text-xs text-ink-muted">
        Counted until {formatTime(result.asOf, zone)} ({zone})
      </p>
    </InfoPopover>
  );
}
