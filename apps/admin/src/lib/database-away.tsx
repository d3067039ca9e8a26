'use client';

import { Button } from '@sextant/ui/components/button';
import { DatabaseZap, RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';

const PAUSE_SECONDS = 5;

/** A page that waits for the database, tries again by itself and comes back as soon as it can. */
export function DatabaseAway() {
  const [seconds, setSeconds] = useState(PAUSE_SECONDS);
  const isTrying = seconds === 0;
  useEffect(() => {
    if (!isTrying) {
      const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
      return () => clearTimeout(timer);
    }
    let isOpen = true;
    void isPageBack().then((isBack) => {
      if (!isOpen) return;
      if (isBack) location.reload();
      else setSeconds(PAUSE_SECONDS);
    });
    return () => {
      isOpen = false;
    };
  }, [isTrying, seconds]);
  return (
    <div className="flex min-h-[70vh] flex-col items-center justify-center px-6 text-center">
      <div
        aria-hidden
        className="mb-4 flex size-10 items-center justify-center rounded-card bg-warning-soft text-warning-ink"
      >
        <DatabaseZap className="size-5" />
      </div>
      <div role="status">
        <h1 className="text-xl font-semibold text-ink">The database is away</h1>
        <p className="mt-2 max-w-md text-sm text-ink-muted">
          This page tries again every {PAUSE_SECONDS} seconds and comes back by itself. Senders that try again
          lose nothing.
        </p>
      </div>
      <p aria-hidden className="mt-4 mb-3 text-xs text-ink-muted tabular-nums">
        {isTrying ? 'Trying …' : `Next try in ${seconds} s`}
      </p>
      <Button icon={<RotateCw aria-hidden />} isBusy={isTrying} onClick={() => setSeconds(0)}>
        Try now
      </Button>
    </div>
  );
}

/** Asks for the page itself: a reload that found nobody there would end on the browser's own error page. */
async function isPageBack(): Promise<boolean> {
  try {
    const { status } = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } });
    return status < 500;
  } catch {
    return false;
  }
}
