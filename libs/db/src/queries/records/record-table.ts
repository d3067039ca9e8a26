import { getTableColumns, SQL } from 'drizzle-orm';
import { balanceTransaction } from '../../schema/balance-transaction.ts';
import { bugReport } from '../../schema/bug-report.ts';
import { creditEntry } from '../../schema/credit-entry.ts';
import { exchangeRate } from '../../schema/exchange-rate.ts';
import { generation } from '../../schema/generation.ts';
import { influencerRequest } from '../../schema/influencer-request.ts';
import { payout } from '../../schema/payout.ts';
import { purchase } from '../../schema/purchase.ts';
import { subscriptionChange } from '../../schema/subscription-change.ts';
import { subscription } from '../../schema/subscription.ts';
import { transaction } from '../../schema/transaction.ts';

const TABLES = {
  bug_report: bugReport,
  credit_entry: creditEntry,
  generation,
  influencer_request: influencerRequest,
  purchase,
  payout,
  exchange_rate: exchangeRate,
  balance_transaction: balanceTransaction,
  subscription,
  subscription_change: subscriptionChange,
  transaction,
} as const;

/** The tables whose rows are records of the platform, keyed by the platform's own id. */
export type RecordTable = keyof typeof TABLES;

/** The table's columns in SQL, and the values a new row has where the record says nothing. */
export function recordColumns(table: RecordTable): { names: string[]; defaults: Record<string, unknown> } {
  const columns = Object.values(getTableColumns(TABLES[table]));
  const defaults = columns
    .filter((column) => column.hasDefault && !(column.default instanceof SQL))
    .map((column) => [column.name, column.default] as const);
  return { names: columns.map((column) => column.name), defaults: Object.fromEntries(defaults) };
}
