import type { NavigationGroup } from '@sextant/ui/components/navigation';
import { NAVIGATION, type PageId } from '../../lib/navigation.ts';
import { PAGE_ICONS } from './navigation-icons.tsx';

/** The rail as this role sees it; a group without pages is left out. */
export function railGroups(pages: readonly PageId[]): NavigationGroup[] {
  return NAVIGATION.flatMap((group) => {
    const items = group.pages
      .filter((page) => pages.includes(page.id))
      .map(({ id, label, href }) => {
        const Icon = PAGE_ICONS[id];
        return { href, label, icon: <Icon aria-hidden /> };
      });
    if (items.length === 0) return [];
    return [group.label === null ? { items } : { label: group.label, items }];
  });
}

/** The rail's entry that a page belongs to: the longest address that it lies below. */
export function activeHref(pathname: string): string | null {
  const hrefs = NAVIGATION.flatMap((group) => group.pages.map((page) => page.href));
  const matching = hrefs.filter(
    (href) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)),
  );
  return matching.sort((a, b) => b.length - a.length)[0] ?? null;
}
