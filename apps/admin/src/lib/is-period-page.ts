import { paths } from './paths.ts';

/** Whether a page shows a period; lists to be worked and settings do not. */
export function isPeriodPage(pathname: string): boolean {
  return [paths.home(), paths.users(), paths.retention(), paths.failedJobs(), paths.warnings()].includes(
    pathname,
  );
}
