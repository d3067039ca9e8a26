import { activeCustomers } from './catalog/active-customers.ts';
import { activeSubscriptions } from './catalog/active-subscriptions.ts';
import { churnRate } from './catalog/churn-rate.ts';
import { creditsConsumed } from './catalog/credits-consumed.ts';
import { creditsGranted } from './catalog/credits-granted.ts';
import { creditsPurchased } from './catalog/credits-purchased.ts';
import { creditsRefunded } from './catalog/credits-refunded.ts';
import { customersLost } from './catalog/customers-lost.ts';
import { customersNew } from './catalog/customers-new.ts';
import { customersResurrected } from './catalog/customers-resurrected.ts';
import { customersRetained } from './catalog/customers-retained.ts';
import { dau } from './catalog/dau.ts';
import { events } from './catalog/events.ts';
import { failedJobs } from './catalog/failed-jobs.ts';
import { generationSuccessRate } from './catalog/generation-success-rate.ts';
import { generations } from './catalog/generations.ts';
import { generationsPerUser } from './catalog/generations-per-user.ts';
import { mau } from './catalog/mau.ts';
import { newCustomers } from './catalog/new-customers.ts';
import { openBugReports } from './catalog/open-bug-reports.ts';
import { pageViews } from './catalog/page-views.ts';
import { pendingInfluencerRequests } from './catalog/pending-influencer-requests.ts';
import { powerUsers } from './catalog/power-users.ts';
import { sessions } from './catalog/sessions.ts';
import { sessionsPerUser } from './catalog/sessions-per-user.ts';
import { signupConversion } from './catalog/signup-conversion.ts';
import { stickiness } from './catalog/stickiness.ts';
import { totalCustomers } from './catalog/total-customers.ts';
import { visitors } from './catalog/visitors.ts';
import { wau } from './catalog/wau.ts';
import type { MetricDefinition } from './metric-definition.ts';

/** Every number that Sextant can tell, in the order a reader meets them. */
export const METRICS: readonly MetricDefinition[] = [
  totalCustomers,
  newCustomers,
  activeCustomers,
  dau,
  wau,
  mau,
  stickiness,
  customersNew,
  customersRetained,
  customersResurrected,
  customersLost,
  powerUsers,
  visitors,
  signupConversion,
  sessions,
  sessionsPerUser,
  events,
  pageViews,
  generations,
  generationSuccessRate,
  generationsPerUser,
  failedJobs,
  activeSubscriptions,
  churnRate,
  creditsPurchased,
  creditsConsumed,
  creditsGranted,
  creditsRefunded,
  openBugReports,
  pendingInfluencerRequests,
];
