import { useQueryStates } from 'nuqs';
import { useCallback } from 'react';
import { serializeShellParameters, shellParameters } from './shell-parameters.ts';

/** Adds what the person is looking at (period, comparison, zone) to an address, unless the address says otherwise. */
export function useShellHref(): (href: string) => string {
  const [shell] = useQueryStates(shellParameters);
  return useCallback(
    (href) => {
      const [path = '', search = ''] = href.split('?');
      const own = new URLSearchParams(search);
      const carried = new URLSearchParams(serializeShellParameters(shell));
      for (const [key, value] of carried) if (!own.has(key)) own.set(key, value);
      const query = own.toString();
      return query === '' ? path : `${path}?${query}`;
    },
    [shell],
  );
}
