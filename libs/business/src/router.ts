import { accountRouter } from './access/account-router.ts';
import { keysRouter } from './access/keys-router.ts';
import { staffRouter } from './access/staff-router.ts';
import { auditRouter } from './audit/router.ts';
import { creditsRouter } from './credits/router.ts';
import { customersRouter } from './customers/router.ts';
import { dashboardRouter } from './dashboard/router.ts';
import { router } from './kernel/trpc.ts';
import { metricsRouter } from './metrics/router.ts';
import { payoutsRouter } from './payouts/router.ts';
import { reportsRouter } from './reports/router.ts';
import { requestsRouter } from './requests/router.ts';
import { retentionRouter } from './retention/router.ts';
import { revenueRouter } from './revenue/router.ts';
import { segmentsRouter } from './segments/router.ts';
import { settingsRouter } from './settings/router.ts';
import { taxRouter } from './tax/router.ts';
import { usageRouter } from './usage/router.ts';
import { usersRouter } from './users/router.ts';
import { warningsRouter } from './warnings/router.ts';

/** Everything the back office can ask: `admin.<domain>.<procedure>`. */
export const appRouter = router({
  admin: router({
    analytics: router({
      audit: auditRouter,
      dashboard: dashboardRouter,
      metrics: metricsRouter,
      payouts: payoutsRouter,
      retention: retentionRouter,
      revenue: revenueRouter,
      segments: segmentsRouter,
      users: usersRouter,
    }),
    account: accountRouter,
    credits: creditsRouter,
    customers: customersRouter,
    keys: keysRouter,
    reports: reportsRouter,
    requests: requestsRouter,
    settings: settingsRouter,
    staff: staffRouter,
    tax: taxRouter,
    usage: usageRouter,
    warnings: warningsRouter,
  }),
});

export type AppRouter = typeof appRouter;
