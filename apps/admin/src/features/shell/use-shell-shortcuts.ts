import { useEffect } from 'react';
import { COMPARE_MODES } from '../../lib/shell-parameters.ts';
import { useShell } from './use-shell.ts';
import { useShortcuts } from './use-shortcuts.ts';

type ShellShortcuts = {
  hasPeriod: boolean;
  refresh: () => void;
  openPalette: () => void;
  openHelp: () => void;
};

/** The keys that work on every page; those of the period only where there is one. */
export function useShellShortcuts({ hasPeriod, refresh, openPalette, openHelp }: ShellShortcuts): void {
  const { compare, setPeriod, setCompare, shift } = useShell();
  const nextMode = COMPARE_MODES[(COMPARE_MODES.indexOf(compare) + 1) % COMPARE_MODES.length] ?? 'previous';
  useShortcuts({
    ...(hasPeriod && {
      d: () => setPeriod('today'),
      w: () => setPeriod('7d'),
      m: () => setPeriod('30d'),
      q: () => setPeriod('90d'),
      y: () => setPeriod('ytd'),
      ArrowLeft: () => shift(-1),
      ArrowRight: () => shift(1),
      x: () => setCompare(nextMode),
    }),
    r: refresh,
    '/': openPalette,
    '?': openHelp,
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      openPalette();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [openPalette]);
}
