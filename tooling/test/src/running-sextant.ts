import { inject } from 'vitest';

/** The Sextant that the journeys walk through, with demo data and first staff. */
export type RunningSextant = { adminUrl: string; apiUrl: string; home: string; databaseUrl: string };

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface ProvidedContext {
    sextant: RunningSextant;
  }
}

/** Where the Sextant of this run is to be found. */
export function runningSextant(): RunningSextant {
  return inject('sextant');
}
