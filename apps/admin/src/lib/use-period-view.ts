import { useContext } from 'react';
import type { PeriodView } from './period-view.ts';
import { ShellContext } from './shell-provider.tsx';

/** The period, comparison and zone of the address, ready for a query. */
export function usePeriodView(): PeriodView {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('usePeriodView is for pages of the signed-in area.');
  return shell.view;
}
