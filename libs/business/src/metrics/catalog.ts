import { activeCustomers } from './catalog/active-customers.ts';
import { activeSubscriptions } from './catalog/active-subscriptions.ts';
import { arppu } from './catalog/arppu.ts';
import { arpu } from './catalog/arpu.ts';
import { chargesFailed } from './catalog/charges-failed.ts';
import { churnRate } from './catalog/churn-rate.ts';
import { contentRevenue } from './catalog/content-revenue.ts';
import { creatorEarnings } from './catalog/creator-earnings.ts';
import { creditsConsumed } from './catalog/credits-consumed.ts';
import { creditsGranted } from './catalog/credits-granted.ts';
import { creditsPurchased } from './catalog/credits-purchased.ts';
import { creditsRefunded } from './catalog/credits-refunded.ts';
import { customersLost } from './catalog/customers-lost.ts';
import { customersNew } from './catalog/customers-new.ts';
import { customersResurrected } from './catalog/customers-resurrected.ts';
import { customersRetained } from './catalog/customers-retained.ts';
import { dau } from './catalog/dau.ts';
import { disputeRateCohort } from './catalog/dispute-rate-cohort.ts';
import { disputeRate } from './catalog/dispute-rate.ts';
import { disputesLost } from './catalog/disputes-lost.ts';
import { disputesOpened } from './catalog/disputes-opened.ts';
import { events } from './catalog/events.ts';
import { failedJobs } from './catalog/failed-jobs.ts';
import { generationSuccessRate } from './catalog/generation-success-rate.ts';
import { generationsPerUser } from './catalog/generations-per-user.ts';
import { generations } from './catalog/generations.ts';
import { mau } from './catalog/mau.ts';
import { newCustomers } from './catalog/new-customers.ts';
import { openBugReports } from './catalog/open-bug-reports.ts';
import { outstandingBalance } from './catalog/outstanding-balance.ts';
import { pageViews } from './catalog/page-views.ts';
import { payingUsers } from './catalog/paying-users.ts';
import { payoutsFailed } from './catalog/payouts-failed.ts';
import { payoutsPending } from './catalog/payouts-pending.ts';
import { payouts } from './catalog/payouts.ts';
import { pendingInfluencerRequests } from './catalog/pending-influencer-requests.ts';
import { platformMarginAccrual } from './catalog/platform-margin-accrual.ts';
import { platformMargin } from './catalog/platform-margin.ts';
import { powerUsers } from './catalog/power-users.ts';
import { purchaseConversion } from './catalog/purchase-conversion.ts';
import { purchases } from './catalog/purchases.ts';
import { refundRateCohort } from './catalog/refund-rate-cohort.ts';
import { refundRate } from './catalog/refund-rate.ts';
import { refunds } from './catalog/refunds.ts';
import { revenueGross } from './catalog/revenue-gross.ts';
import { revenueNet } from './catalog/revenue-net.ts';
import { sessionsPerUser } from './catalog/sessions-per-user.ts';
import { sessions } from './catalog/sessions.ts';
import { signupConversion } from './catalog/signup-conversion.ts';
import { stickiness } from './catalog/stickiness.ts';
import { takeRate } from './catalog/take-rate.ts';
import { totalCustomers } from './catalog/total-customers.ts';
import { transactions } from './catalog/transactions.ts';
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
  revenueGross,
  refunds,
  disputesLost,
  revenueNet,
  transactions,
  chargesFailed,
  disputesOpened,
  refundRate,
  refundRateCohort,
  disputeRate,
  disputeRateCohort,
  payouts,
  payoutsFailed,
  payoutsPending,
  creatorEarnings,
  outstandingBalance,
  platformMargin,
  platformMarginAccrual,
  takeRate,
  purchases,
  contentRevenue,
  purchaseConversion,
  payingUsers,
  arpu,
  arppu,
  openBugReports,
  pendingInfluencerRequests,
];
