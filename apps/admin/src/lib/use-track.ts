import type { UsageEvent } from '@sextant/business/usage/contract';
import { useCallback } from 'react';
import { trpc } from '../trpc/react.ts';

/** Counts what staff do here through our own intake. */
export function useTrack(): (event: UsageEvent) => void {
  const { client } = trpc.useUtils();
  return useCallback(
    (event) => {
      // A usage event that is lost must not disturb the person's work.
      client.admin.usage.track.query(event).catch(() => undefined);
    },
    [client],
  );
}
