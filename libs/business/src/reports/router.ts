import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { CANCEL_REPORT_RUN, cancelReportRun } from './cancel-report-run.ts';
import { ListReportRuns, ReportDownload, ReportRunTarget, RequestFinancialReport } from './contract.ts';
import { getDownloadLink, LINK_REPORT } from './download/get-download-link.ts';
import { getReportRun } from './get-report-run.ts';
import { listReportRuns } from './list-report-runs.ts';
import { CLOSE_MONTH, closeMonth } from './months/close-month.ts';
import { CloseMonth, MonthTarget } from './months/contract.ts';
import { getMonth } from './months/get-month.ts';
import { listMonths } from './months/list-months.ts';
import { REQUEST_FINANCIAL_REPORT, requestFinancialReport } from './request-financial-report.ts';
import { RETRY_REPORT_RUN, retryReportRun } from './retry-report-run.ts';

/** `admin.reports`: financial reports and closed months. */
export const reportsRouter = router({
  requestFinancial: auditedMutation(REQUEST_FINANCIAL_REPORT)
    .input(RequestFinancialReport)
    .mutation(({ ctx, input }) => requestFinancialReport(ctx, input)),
  listRuns: staffProcedure.input(ListReportRuns).query(({ ctx, input }) => listReportRuns(ctx, input)),
  getRun: staffProcedure.input(ReportRunTarget).query(({ ctx, input }) => getReportRun(ctx, input)),
  cancelRun: auditedMutation(CANCEL_REPORT_RUN)
    .input(ReportRunTarget)
    .mutation(({ ctx, input }) => cancelReportRun(ctx, input)),
  retryRun: auditedMutation(RETRY_REPORT_RUN)
    .input(ReportRunTarget)
    .mutation(({ ctx, input }) => retryReportRun(ctx, input)),
  getDownloadLink: auditedMutation(LINK_REPORT)
    .input(ReportDownload)
    .mutation(({ ctx, input }) => getDownloadLink(ctx, input)),
  closeMonth: auditedMutation(CLOSE_MONTH)
    .input(CloseMonth)
    .mutation(({ ctx, input }) => closeMonth(ctx, input)),
  listMonths: staffProcedure.query(({ ctx }) => listMonths(ctx)),
  getMonth: staffProcedure.input(MonthTarget).query(({ ctx, input }) => getMonth(ctx, input)),
});
