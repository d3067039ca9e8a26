import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server';

export const REPORTS_TABS = ['reports', 'months'] as const;
export type ReportsTab = (typeof REPORTS_TABS)[number];

export const reportsParameters = {
  tab: parseAsStringLiteral(REPORTS_TABS).withDefault('reports'),
  /** The report or month that is open. */
  run: parseAsString,
  month: parseAsString,
};

export const loadReportsFilters = createLoader(reportsParameters);

export const RUNS_SHOWN = 50;
