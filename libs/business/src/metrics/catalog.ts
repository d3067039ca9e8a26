import { activeCustomers } from './catalog/active-customers.ts';
import { activeSubscriptions } from './catalog/active-subscriptions.ts';
import { arpa } from './catalog/arpa.ts';
import { arppu } from './catalog/arppu.ts';
import { arpu } from './catalog/arpu.ts';
import { arr } from './catalog/arr.ts';
import { chargesFailed } from './catalog/charges-failed.ts';
import { churnRate } from './catalog/churn-rate.ts';
import { contentRevenue } from './catalog/content-revenue.ts';
import { creatorEarnings } from './catalog/creator-earnings.ts';
import { creditNotes } from './catalog/credit-notes.ts';
import { creditsBalance } from './catalog/credits-balance.ts';
import { creditsBreakageGranted } from './catalog/credits-breakage-granted.ts';
import { creditsBreakage } from './catalog/credits-breakage.ts';
import { creditsConsumed } from './catalog/credits-consumed.ts';
import { creditsExpired } from './catalog/credits-expired.ts';
import { creditsGranted } from './catalog/credits-granted.ts';
import { creditsLiability } from './catalog/credits-liability.ts';
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
import { grossMrrChurnRate } from './catalog/gross-mrr-churn-rate.ts';
import { grr12m } from './catalog/grr-12m.ts';
import { grr } from './catalog/grr.ts';
import { logoChurnRateInvoluntary } from './catalog/logo-churn-rate-involuntary.ts';
import { logoChurnRateVoluntary } from './catalog/logo-churn-rate-voluntary.ts';
import { logoChurnRate } from './catalog/logo-churn-rate.ts';
import { ltv } from './catalog/ltv.ts';
import { mau } from './catalog/mau.ts';
import { mrrChurn } from './catalog/mrr-churn.ts';
import { mrrContraction } from './catalog/mrr-contraction.ts';
import { mrrExpansion } from './catalog/mrr-expansion.ts';
import { mrrNew } from './catalog/mrr-new.ts';
import { mrrReactivation } from './catalog/mrr-reactivation.ts';
import { mrr } from './catalog/mrr.ts';
import { netMrrChurnRate } from './catalog/net-mrr-churn-rate.ts';
import { netNewMrr } from './catalog/net-new-mrr.ts';
import { newCustomers } from './catalog/new-customers.ts';
import { nrr12m } from './catalog/nrr-12m.ts';
import { nrr } from './catalog/nrr.ts';
import { openBugReports } from './catalog/open-bug-reports.ts';
import { outstandingBalance } from './catalog/outstanding-balance.ts';
import { pageViews } from './catalog/page-views.ts';
import { payingCustomers } from './catalog/paying-customers.ts';
import { payingSubscriptions } from './catalog/paying-subscriptions.ts';
import { payingUsers } from './catalog/paying-users.ts';
import { payoutsFailed } from './catalog/payouts-failed.ts';
import { payoutsPending } from './catalog/payouts-pending.ts';
import { payouts } from './catalog/payouts.ts';
import { pendingInfluencerRequests } from './catalog/pending-influencer-requests.ts';
import { platformMarginCash } from './catalog/platform-margin-cash.ts';
import { platformMargin } from './catalog/platform-margin.ts';
import { powerUsers } from './catalog/power-users.ts';
import { purchaseConversion } from './catalog/purchase-conversion.ts';
import { purchases } from './catalog/purchases.ts';
import { quickRatio } from './catalog/quick-ratio.ts';
import { refundRateCohort } from './catalog/refund-rate-cohort.ts';
import { refundRate } from './catalog/refund-rate.ts';
import { refunds } from './catalog/refunds.ts';
import { revenueGross } from './catalog/revenue-gross.ts';
import { revenueNet } from './catalog/revenue-net.ts';
import { sessionsPerUser } from './catalog/sessions-per-user.ts';
import { sessions } from './catalog/sessions.ts';
import { signupConversion } from './catalog/signup-conversion.ts';
import { stickiness } from './catalog/stickiness.ts';
import { subscriptionsCancelled } from './catalog/subscriptions-cancelled.ts';
import { subscriptionsDowngraded } from './catalog/subscriptions-downgraded.ts';
import { subscriptionsNew } from './catalog/subscriptions-new.ts';
import { subscriptionsUpgraded } from './catalog/subscriptions-upgraded.ts';
import { takeRateCash } from './catalog/take-rate-cash.ts';
import { takeRate } from './catalog/take-rate.ts';
import { totalCustomers } from './catalog/total-customers.ts';
import { transactions } from './catalog/transactions.ts';
import { trialConversion } from './catalog/trial-conversion.ts';
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
  mrr,
  arr,
  mrrNew,
  mrrReactivation,
  mrrExpansion,
  mrrContraction,
  mrrChurn,
  netNewMrr,
  payingCustomers,
  payingSubscriptions,
  arpa,
  quickRatio,
  logoChurnRate,
  logoChurnRateVoluntary,
  logoChurnRateInvoluntary,
  grossMrrChurnRate,
  netMrrChurnRate,
  nrr,
  grr,
  nrr12m,
  grr12m,
  ltv,
  trialConversion,
  subscriptionsNew,
  subscriptionsCancelled,
  subscriptionsUpgraded,
  subscriptionsDowngraded,
  creditsPurchased,
  creditsConsumed,
  creditsGranted,
  creditsRefunded,
  creditsExpired,
  creditsBalance,
  creditsLiability,
  creditsBreakage,
  creditsBreakageGranted,
  revenueGross,
  refunds,
  creditNotes,
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
  platformMarginCash,
  takeRate,
  takeRateCash,
  purchases,
  contentRevenue,
  purchaseConversion,
  payingUsers,
  arpu,
  arppu,
  openBugReports,
  pendingInfluencerRequests,
];
