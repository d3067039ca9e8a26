import { paths } from './paths.ts';
import type { Period } from './period.ts';

/** What a page shows when its address names no period: retention needs a quarter of cohorts to say anything. */
export function usualPeriod(pathname: string): Period {
  return pathname === paths.retention() ? '90d' : '30d';
}
