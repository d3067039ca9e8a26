import { useCallback, useContext } from 'react';
import { serializeShellParameters } from './shell-parameters.ts';
import { ShellContext } from './shell-provider.tsx';

/** Adds what the person is looking at (period, comparison, zone) to an address, unless the address says otherwise. */
export function useShellHref(): (href: string) => string {
  const choice = useContext(ShellContext)?.choice;
  return useCallback(
    (href) => {
      const carried = choice === undefined ? '' : serializeShellParameters(choice);
      if (carried === '') return href;
      const [path = '', search = ''] = href.split('?');
      const own = new URLSearchParams(search);
      for (const [key, value] of new URLSearchParams(carried)) if (!own.has(key)) own.set(key, value);
      return `${path}?${own.toString()}`;
    },
    [choice],
  );
}
