import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useClock } from '../../lib/session-provider.tsx';

const REFRESH_MS = 5 * 60_000;

/** Refreshes everything on screen every five minutes, and at once when asked. A hidden tab waits until it is looked at. */
export function useRefresh(): { nextRefreshAt: Date | null; refresh: () => void } {
  const queryClient = useQueryClient();
  const { advance } = useClock();
  const [nextRefreshAt, setNextRefreshAt] = useState<Date | null>(null);

  const refresh = useCallback(() => {
    advance();
    setNextRefreshAt(new Date(Date.now() + REFRESH_MS));
    void queryClient.invalidateQueries();
  }, [advance, queryClient]);

  useEffect(() => {
    if (nextRefreshAt === null) {
      // oxlint-disable-next-line react/set-state-in-effect -- the server draws none: its minute is not the browser's
      setNextRefreshAt(new Date(Date.now() + REFRESH_MS));
      return;
    }
    const refreshIfSeen = () => {
      if (document.visibilityState === 'visible' && Date.now() >= nextRefreshAt.getTime()) refresh();
    };
    const timer = setTimeout(refreshIfSeen, Math.max(0, nextRefreshAt.getTime() - Date.now()));
    document.addEventListener('visibilitychange', refreshIfSeen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', refreshIfSeen);
    };
  }, [nextRefreshAt, refresh]);

  return { nextRefreshAt, refresh };
}
