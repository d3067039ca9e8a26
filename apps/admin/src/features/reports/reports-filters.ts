import { parseAsString } from 'nuqs/server';

export const reportsParameters = {
  /** The report that is open. */
  run: parseAsString,
};

export const RUNS_SHOWN = 50;
