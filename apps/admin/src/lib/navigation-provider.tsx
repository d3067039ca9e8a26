'use client';

import { useRouter } from 'next/navigation';
import { createContext, useMemo, useState, useTransition, type ReactNode } from 'react';

type Navigation = {
  /** The path that was asked for and whose page has not come yet. */
  comingPath: string | null;
  open: (href: string) => void;
};

/** Null outside of the signed-in area. */
export const NavigationContext = createContext<Navigation | null>(null);

/** Knows which page is on its way, so that the shell can show its frame at the click, without asking the server. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [askedPath, setAskedPath] = useState<string | null>(null);
  const navigation = useMemo(
    () => ({
      comingPath: isPending ? askedPath : null,
      open: (href: string) => {
        setAskedPath(href.split('?')[0] ?? href);
        startTransition(() => router.push(href));
      },
    }),
    [isPending, askedPath, router],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
