'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useClock } from '../../lib/session-provider.tsx';

const REFRESH_MS = 5 * 60_000;
const TICK_MS = 1000;

/** Refreshes everything on screen every five minutes, and at once when asked. A hidden tab waits until it is looked at. */
export function useRefresh(): { leftMs: number; refresh: () => void } {
  const queryClient = useQueryClient();
  const { advance } = useClock();
  const [dueAt, setDueAt] = useState<number | null>(null);
  const [leftMs, setLeftMs] = useState(REFRESH_MS);

  const refresh = useCallback(() => {
    advance();
    setDueAt(Date.now() + REFRESH_MS);
    void queryClient.invalidateQueries();
  }, [advance, queryClient]);

  useEffect(() => {
    const due = dueAt ?? Date.now() + REFRESH_MS;
    const timer = setInterval(() => {
      const left = due - Date.now();
      setLeftMs(Math.max(0, left));
      if (left <= 0 && document.visibilityState === 'visible') refresh();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [dueAt, refresh]);

  return { leftMs, refresh };
}
