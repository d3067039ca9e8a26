'use client';

import { IconButton } from '@sextant/ui/components/icon-button';
import { formatClock } from '@sextant/ui/format/duration';
import { formatTime } from '@sextant/ui/format/instant';
import { RotateCw } from 'lucide-react';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useFreshness } from './use-freshness.ts';

type FreshnessStatusProps = { leftMs: number; onRefresh: () => void };

/** "As of 12:03:05 · refreshes in 4:12", and the button that does it now. */
export function FreshnessStatus({ leftMs, onRefresh }: FreshnessStatusProps) {
  const { asOf, isRefreshing } = useFreshness();
  const { zone } = usePeriodView();
  return (
    <div className="flex items-center gap-1 text-xs text-ink-muted tabular-nums">
      <span className="hidden whitespace-nowrap xl:inline">
        {asOf === null ? 'Loading' : `As of ${formatTime(asOf, zone)}`}
        <span className="text-ink-subtle"> · refreshes in {formatClock(leftMs)}</span>
      </span>
      <IconButton label="Refresh" onClick={onRefresh}>
        <RotateCw aria-hidden className={isRefreshing ? 'animate-spin' : ''} />
      </IconButton>
    </div>
  );
}
