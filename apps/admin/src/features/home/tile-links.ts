import { paths } from '../../lib/paths.ts';
import type { HOME_TILES } from './home-queries.ts';

/** The page that explains each number of the head. */
export const TILE_LINKS = {
  total_customers: paths.customers(),
  new_customers: `${paths.users()}?tab=growth`,
  mau: `${paths.users()}?tab=engagement`,
  generations: `${paths.users()}?tab=engagement`,
  generation_success_rate: paths.failedJobs(),
  active_subscriptions: `${paths.users()}?tab=lifecycle`,
  credits_purchased: `${paths.users()}?tab=lifecycle`,
} satisfies Record<(typeof HOME_TILES)[number], string>;
