import { customersRouter } from './customers/router.ts';
import { router } from './kernel/trpc.ts';
import { requestsRouter } from './requests/router.ts';
import { warningsRouter } from './warnings/router.ts';

/** Everything the back office can ask: `admin.<domain>.<procedure>`. */
export const appRouter = router({
  admin: router({
    analytics: router({}),
    customers: customersRouter,
    requests: requestsRouter,
    warnings: warningsRouter,
  }),
});

export type AppRouter = typeof appRouter;
