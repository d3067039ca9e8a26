import { useSyncExternalStore } from 'react';

const nothingChanges = () => () => undefined;

/**
 * False while the browser takes over the server's HTML, true from then on. A query that streamed in before that has data
 * which the HTML does not show yet: drawing it at once would throw the HTML away.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
}
