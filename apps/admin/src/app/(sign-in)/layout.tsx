import type { ReactNode } from 'react';
import { Brand } from '../../lib/brand.tsx';

/** The way in: one card, nothing of the inside. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center bg-canvas px-4 py-10">
      <div className="mb-8">
        <Brand />
      </div>
      <div className="w-full max-w-sm rounded-card border border-line bg-surface p-6 shadow-edge">
        {children}
      </div>
    </main>
  );
}
