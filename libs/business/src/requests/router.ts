import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { CLOSE_BUG_REPORT, closeBugReport } from './close-bug-report.ts';
import {
  BugReportQuery,
  CloseBugReport,
  DecideInfluencerRequest,
  FailedJobQuery,
  InfluencerRequestQuery,
} from './contract.ts';
import { DECIDE_INFLUENCER_REQUEST, decideInfluencerRequest } from './decide-influencer-request.ts';
import { listBugReports } from './list-bug-reports.ts';
import { listFailedJobs } from './list-failed-jobs.ts';
import { listInfluencerRequests } from './list-influencer-requests.ts';

export const requestsRouter = router({
  listBugReports: staffProcedure.input(BugReportQuery).query(({ ctx, input }) => listBugReports(ctx, input)),
  closeBugReport: auditedMutation(CLOSE_BUG_REPORT)
    .input(CloseBugReport)
    .mutation(({ ctx, input }) => closeBugReport(ctx, input)),
  listInfluencerRequests: staffProcedure
    .input(InfluencerRequestQuery)
    .query(({ ctx, input }) => listInfluencerRequests(ctx, input)),
  decideInfluencerRequest: auditedMutation(DECIDE_INFLUENCER_REQUEST)
    .input(DecideInfluencerRequest)
    .mutation(({ ctx, input }) => decideInfluencerRequest(ctx, input)),
  listFailedJobs: staffProcedure.input(FailedJobQuery).query(({ ctx, input }) => listFailedJobs(ctx, input)),
});
