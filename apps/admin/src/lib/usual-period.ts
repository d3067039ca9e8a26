import { paths } from './paths.ts';
import type { Period } from './period.ts';

/** What a page shows when its address names no period: retention needs a quarter of cohorts to say anything, MRR a year of months. */
export function usualPeriod(pathname: string): Period {
  if (pathname === paths.revenue()) return 'ytd';
  return pathname === paths.retention() ? '90d' : '30d';
}
