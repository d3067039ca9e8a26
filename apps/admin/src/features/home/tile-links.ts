import type { PageId } from '../../lib/navigation.ts';
import { paths } from '../../lib/paths.ts';
import type { HOME_TILES } from './home-queries.ts';

/** The page that explains each number of the head. */
const TILE_LINKS = {
  total_customers: paths.customers(),
  new_customers: `${paths.users()}?tab=growth`,
  mau: `${paths.users()}?tab=engagement`,
  generations: `${paths.users()}?tab=engagement`,
  generation_success_rate: paths.failedJobs(),
  active_subscriptions: `${paths.users()}?tab=lifecycle`,
  credits_purchased: paths.credits(),
} satisfies Record<(typeof HOME_TILES)[number], string>;

/** Where a number of the head leads; to the first page that a role may open instead of one it may not. */
export function tileLink(metric: (typeof HOME_TILES)[number], pages: readonly PageId[]): string {
  const href = TILE_LINKS[metric];
  if (pages.includes(pageOf(href))) return href;
  if (pages.includes('users')) return paths.users();
  return pages.includes('customers') ? paths.customers() : paths.home();
}

function pageOf(href: string): PageId {
  if (href.startsWith(paths.users())) return 'users';
  if (href === paths.credits()) return 'credits';
  return href === paths.failedJobs() ? 'failed-jobs' : 'customers';
}
