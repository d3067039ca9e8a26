import { useIsFetching } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { NAVIGATION, type PageId } from '../../lib/navigation.ts';
import { useShellHref } from '../../lib/use-shell-href.ts';

/** Once the page has its answers, fetches the frames of the others and the code that draws charts: a click then shows something at once. */
export function useReadyPages(pages: readonly PageId[]): void {
  const router = useRouter();
  const shellHref = useShellHref();
  const isQuiet = useIsFetching() === 0;
  useEffect(() => {
    // While the numbers of this page are still being made.
    void import('@sextant/ui/charts/line-plot');
    void import('@sextant/ui/charts/bar-plot');
  }, []);
  useEffect(() => {
    if (!isQuiet) return;
    for (const { id, href } of NAVIGATION.flatMap((group) => group.pages)) {
      if (pages.includes(id)) router.prefetch(shellHref(href));
    }
  }, [isQuiet, pages, router, shellHref]);
}
