'use client';

import { usePathname } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { createContext, useMemo, type ReactNode } from 'react';
import { periodView, type PeriodView, type ShellChoice } from './period-view.ts';
import { usePeriodFrame } from './session-provider.tsx';
import { shellParameters } from './shell-parameters.ts';
import { usualPeriod } from './usual-period.ts';

export type Shell = { choice: ShellChoice; view: PeriodView };

/** Null outside of the signed-in area. */
export const ShellContext = createContext<Shell | null>(null);

/** Reads the address once for every panel and link below it: doing it in each took most of a page's drawing. */
export function ShellProvider({ children }: { children: ReactNode }) {
  const frame = usePeriodFrame();
  const usual = usualPeriod(usePathname());
  const [choice] = useQueryStates(shellParameters);
  const shell = useMemo(() => ({ choice, view: periodView(choice, frame, usual) }), [choice, frame, usual]);
  return <ShellContext value={shell}>{children}</ShellContext>;
}
