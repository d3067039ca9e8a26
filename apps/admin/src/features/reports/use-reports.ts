import type { ReportRunSummary } from '@sextant/business/reports/contract';
import { trpc } from '../../trpc/react.ts';
import { RUNS_SHOWN } from './reports-filters.ts';

const WATCH_MS = 1000;

/** The latest reports, watched while one is being made, and what can be done with them. */
export function useReports() {
  const { reports } = trpc.admin;
  const utils = trpc.useUtils();
  const again = { onSuccess: () => utils.admin.reports.listRuns.invalidate() };
  const query = reports.listRuns.useQuery(
    { limit: RUNS_SHOWN },
    { refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? WATCH_MS : false) },
  );
  const request = reports.requestFinancial.useMutation(again);
  const cancel = reports.cancelRun.useMutation(again);
  const retry = reports.retryRun.useMutation(again);
  const link = reports.getDownloadLink.useMutation();
  return {
    query,
    request: request.mutateAsync,
    cancel: cancel.mutateAsync,
    retry: retry.mutateAsync,
    link: link.mutateAsync,
  };
}

export function isUnderWay({ status }: Pick<ReportRunSummary, 'status'>): boolean {
  return status === 'pending' || status === 'processing';
}
