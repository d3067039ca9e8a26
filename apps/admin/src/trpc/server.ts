import { createCallerFactory } from '@sextant/business/kernel/trpc';
import { appRouter, type AppRouter } from '@sextant/business/router';
import { createHydrationHelpers } from '@trpc/react-query/rsc';
import { cache } from 'react';
import { requestContext } from '../lib/request-context.ts';
import { createQueryClient } from './query-client.ts';

const caller = createCallerFactory(appRouter)(requestContext);

/** Starts queries while the page is made, without waiting; what is still running when it is sent streams after it. */
export const { trpc, HydrateClient } = createHydrationHelpers<AppRouter>(caller, cache(createQueryClient));
