'use client';

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { PeriodFrame } from './period.ts';
import type { MetricSummary, PackedSession, Session } from './session.ts';

type Clock = { now: Date; advance: () => void };

const SessionContext = createContext<Session | null>(null);
const ClockContext = createContext<Clock | null>(null);

type SessionProviderProps = { session: PackedSession; children: ReactNode };

/** Who looks, where, and what time it is for the page: the server's clock, which moves on when the page refreshes. */
export function SessionProvider({ session, children }: SessionProviderProps) {
  const unpacked = useMemo(() => ({ ...session, metrics: readMetrics(session.metrics) }), [session]);
  const [now, setNow] = useState(session.now);
  const [aheadMs] = useState(() => session.now.getTime() - Date.now());
  const clock = useMemo(
    () => ({ now, advance: () => setNow(new Date(Date.now() + aheadMs)) }),
    [now, aheadMs],
  );
  return (
    <SessionContext value={unpacked}>
      <ClockContext value={clock}>{children}</ClockContext>
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is for pages of the signed-in area.');
  return session;
}

export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error('useClock is for pages of the signed-in area.');
  return clock;
}

export function usePeriodFrame(): PeriodFrame {
  const { zone, firstDay } = useSession();
  const { now } = useClock();
  return useMemo(() => ({ now, zone, firstDay }), [now, zone, firstDay]);
}

const metricsOf = new Map<string, readonly MetricSummary[]>();

/** Read once: a role's metrics are the same on every page, and there are few roles. */
function readMetrics(text: string): readonly MetricSummary[] {
  const metrics: readonly MetricSummary[] = metricsOf.get(text) ?? JSON.parse(text);
  metricsOf.set(text, metrics);
  return metrics;
}
