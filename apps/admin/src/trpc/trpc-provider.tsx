'use client';

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { LARGEST_BATCH, transformer } from '@sextant/business/kernel/transport/contract';
import { httpBatchStreamLink } from '@trpc/client';
import { useState, type ReactNode } from 'react';
import { createQueryClient } from './query-client.ts';
import { trpc } from './react.ts';

let browserClient: QueryClient | undefined;

/** One cache for the life of the tab; on the server one a request, so that nobody sees another's numbers. */
function queryClientHere(): QueryClient {
  if (typeof window === 'undefined') return createQueryClient();
  browserClient ??= createQueryClient();
  return browserClient;
}

export function TrpcProvider({ children }: { children: ReactNode }) {
  const queryClient = queryClientHere();
  const [client] = useState(() =>
    trpc.createClient({
      links: [
        httpBatchStreamLink({
          url: '/api/trpc',
          transformer,
          maxItems: LARGEST_BATCH,
          headers: { 'x-trpc-source': 'admin' },
        }),
      ],
    }),
  );
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
