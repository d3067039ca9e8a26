import {
  selectCreditBalance,
  selectCustomerSubscriptions,
  selectTransactionSums,
  type TransactionSum,
} from '@sextant/db/queries/customers/select-customer-money';
import { selectCustomerTotals } from '@sextant/db/queries/customers/select-customer-totals';
import { selectCustomer, selectCustomerIdentities } from '@sextant/db/queries/customers/select-customer';
import { isPermitted } from '../kernel/actors/is-permitted.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { CustomerProfile, MoneySum } from './contract.ts';

/** Everything known of one customer, but for what happened when. Throws `not_found`. */
export async function getCustomer(ctx: Context, id: number): Promise<CustomerProfile> {
  requirePermission(ctx, 'customers.read');
  const { sql } = ctx.db;
  const [customer, identities] = await Promise.all([
    selectCustomer(sql, id),
    selectCustomerIdentities(sql, id),
  ]);
  if (customer === null) throw new BusinessError('not_found', 'There is no such customer.');
  const [{ lastSeenAt, ...totals }, money] = await Promise.all([
    selectCustomerTotals(
      sql,
      id,
      identities.map((identity) => identity.id),
    ),
    isPermitted(ctx.actor, 'money.read') ? moneyOf(ctx, id) : null,
  ]);
  return { ...customer, traits: ownTraits(customer.traits), lastSeenAt, totals, money, identities };
}

// What begins with $ is the intake's own bookkeeping.
function ownTraits(traits: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(traits).filter(([name]) => !name.startsWith('$')));
}

async function moneyOf({ db }: Context, id: number): Promise<NonNullable<CustomerProfile['money']>> {
  const [sums, creditBalance, subscriptions] = await Promise.all([
    selectTransactionSums(db.sql, id),
    selectCreditBalance(db.sql, id),
    selectCustomerSubscriptions(db.sql, id),
  ]);
  return {
    charged: ofKind(sums, 'charge'),
    refunded: ofKind(sums, 'refund'),
    creditNotes: ofKind(sums, 'credit_note'),
    creditBalance,
    subscriptions,
  };
}

function ofKind(sums: readonly TransactionSum[], kind: TransactionSum['kind']): MoneySum[] {
  return sums
    .filter((sum) => sum.kind === kind)
    .map(({ currency, amountMinor }) => ({ currency, amountMinor }));
}
