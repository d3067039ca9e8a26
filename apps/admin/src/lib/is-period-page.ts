import { paths } from './paths.ts';

const PERIOD_PAGES: readonly string[] = [
  paths.home(),
  paths.users(),
  paths.retention(),
  paths.revenue(),
  paths.credits(),
  paths.payouts(),
  paths.refunds(),
  paths.failedJobs(),
  paths.warnings(),
];

/** Whether a page shows a period; lists to be worked and settings do not. */
export function isPeriodPage(pathname: string): boolean {
  return PERIOD_PAGES.includes(pathname);
}
