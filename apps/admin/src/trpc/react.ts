import type { AppRouter } from '@sextant/business/router';
import { createTRPCReact } from '@trpc/react-query';

/** Every procedure as hooks, for the browser. */
export const trpc = createTRPCReact<AppRouter>();
