import type { PageId } from '../../lib/navigation.ts';
import { joinedHref, subscribedHref } from '../../lib/number-links.ts';
import { paths } from '../../lib/paths.ts';
import type { PeriodView } from '../../lib/period-view.ts';
import type { HOME_TILES } from './home-queries.ts';

type Way = { page: PageId; href: string };

/** Where each number of the head is found again; generations are on no page of their own yet. */
function ways(view: PeriodView): Partial<Record<(typeof HOME_TILES)[number], Way>> {
  return {
    total_customers: { page: 'customers', href: joinedHref(view, { by: true }) },
    new_customers: { page: 'users', href: `${paths.users()}?tab=growth` },
    mau: { page: 'users', href: `${paths.users()}?tab=engagement` },
    generation_success_rate: { page: 'failed-jobs', href: `${paths.failedJobs()}?span=period` },
    active_subscriptions: { page: 'customers', href: subscribedHref(view) },
    credits_purchased: { page: 'credits', href: paths.credits() },
  };
}

/** The link of a number of the head; none where the role may not open its page. */
export function tileLink(
  metric: (typeof HOME_TILES)[number],
  view: PeriodView,
  pages: readonly PageId[],
): { href?: string } {
  const way = ways(view)[metric];
  return way !== undefined && pages.includes(way.page) ? { href: way.href } : {};
}
