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
