'use client';

import { LinkProvider } from '@sextant/ui/components/link-provider';
import { ThemeProvider } from 'next-themes';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { TrpcProvider } from '../trpc/trpc-provider.tsx';
import { AppLink } from './app-link.tsx';
import { useStyleNonce } from './use-style-nonce.ts';

type ProvidersProps = { nonce: string; children: ReactNode };

/** What every page needs, signed in or not. */
export function Providers({ nonce, children }: ProvidersProps) {
  useStyleNonce(nonce);
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={nonce}
    >
      <NuqsAdapter>
        <TrpcProvider>
          <LinkProvider component={AppLink}>{children}</LinkProvider>
        </TrpcProvider>
      </NuqsAdapter>
    </ThemeProvider>
  );
}
