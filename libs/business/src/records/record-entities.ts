import type { RecordEntityName } from './contract.ts';
import { balanceTransactions } from './entities/balance-transactions.ts';
import { bugReports } from './entities/bug-reports.ts';
import { credits } from './entities/credits.ts';
import { customers } from './entities/customers.ts';
import { exchangeRates } from './entities/exchange-rates.ts';
import { generations } from './entities/generations.ts';
import { influencerRequests } from './entities/influencer-requests.ts';
import { payouts } from './entities/payouts.ts';
import { purchases } from './entities/purchases.ts';
import { subscriptionChanges } from './entities/subscription-changes.ts';
import { subscriptions } from './entities/subscriptions.ts';
import { transactions } from './entities/transactions.ts';
import type { RecordEntity } from './record-entity.ts';

/** Every record the platform sends, by name. */
export const RECORD_ENTITIES = {
  customers,
  generations,
  subscriptions,
  subscription_changes: subscriptionChanges,
  credits,
  transactions,
  purchases,
  payouts,
  exchange_rates: exchangeRates,
  balance_transactions: balanceTransactions,
  bug_reports: bugReports,
  influencer_requests: influencerRequests,
} as const satisfies Record<RecordEntityName, RecordEntity>;
