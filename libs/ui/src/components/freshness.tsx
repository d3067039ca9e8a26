'use client';

import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatClock } from '../format/duration.ts';
import { formatTime } from '../format/instant.ts';
import { IconButton } from './icon-button.tsx';

type FreshnessProps = {
  /** When the numbers on screen were true; null before the first answer. */
  asOf: Date | null;
  /** When they are asked for again; null when that is switched off. */
  nextRefreshAt: Date | null;
  zone: string;
  isRefreshing?: boolean;
  onRefresh: () => void;
};

const TICK_MS = 1000;

/** "As of 12:03:05 · refreshes in 4:12", with a button to do it now. */
export function Freshness({ asOf, nextRefreshAt, zone, isRefreshing = false, onRefresh }: FreshnessProps) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const left = nextRefreshAt && now !== null ? formatClock(nextRefreshAt.getTime() - now) : null;
  return (
    <div className="flex items-center gap-2 text-xs whitespace-nowrap text-ink-muted tabular-nums">
      <span className="max-sm:sr-only">
        As of {formatTime(asOf, zone)}
        {isRefreshing ? ' · refreshing' : left !== null && ` · refreshes in ${left}`}
      </span>
      <IconButton variant="secondary" label="Refresh now" onClick={onRefresh} disabled={isRefreshing}>
        <RefreshCw aria-hidden className={isRefreshing ? 'animate-spin' : ''} />
      </IconButton>
    </div>
  );
}
