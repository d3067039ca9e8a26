import { usePathname } from 'next/navigation';
import { useContext } from 'react';
import { railPageOf } from './navigation.ts';
import { NavigationContext } from './navigation-provider.tsx';

/** Opens another page of the rail with its frame at once; null for an address that is none, or that is of the page in sight. */
export function useOpenPage(href: string): (() => void) | null {
  const pathname = usePathname();
  const open = useContext(NavigationContext)?.open;
  const path = href.split('?')[0] ?? href;
  const page = railPageOf(path);
  if (open === undefined || page?.href !== path || page === railPageOf(pathname)) return null;
  return () => open(href);
}
