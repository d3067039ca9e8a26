import { router } from './kernel/trpc.ts';

/** Everything the back office can ask: `admin.<domain>.<procedure>`. */
export const appRouter = router({
  admin: router({
    analytics: router({}),
  }),
});

export type AppRouter = typeof appRouter;
