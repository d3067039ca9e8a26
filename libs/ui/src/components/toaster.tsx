'use client';

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { Toaster as Sonner } from 'sonner';

type ToasterProps = { theme?: 'light' | 'dark' | 'system' };

/** Where toasts appear; one per application. */
export function Toaster({ theme = 'system' }: ToasterProps) {
  return (
    <Sonner
      theme={theme}
      position="bottom-right"
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-good-ink" />,
        error: <CircleAlert aria-hidden className="size-4 text-bad-ink" />,
        warning: <TriangleAlert aria-hidden className="size-4 text-warning-ink" />,
        info: <Info aria-hidden className="size-4 text-accent-ink" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-2.5 rounded-card border border-line-strong bg-raised px-4 py-3 font-sans text-sm text-ink shadow-float sm:w-90',
          title: 'font-medium',
          description: 'mt-0.5 text-xs text-ink-muted!',
          icon: 'mt-0.5 shrink-0',
          actionButton:
            'ml-auto shrink-0 rounded-md px-2 py-0.5 text-xs font-medium text-accent-ink hover:bg-hover',
        },
      }}
    />
  );
}
