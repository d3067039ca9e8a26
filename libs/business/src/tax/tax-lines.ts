import type { TaxAccountRow } from '@sextant/db/queries/tax/select-tax-accounts';
import type { IncomeKind, TaxFiler } from './contract.ts';
import { taxBox, type TaxBox } from './tax-box.ts';

/** All that one TIN was paid for one box, before it is held against a threshold. */
export type TaxLine = TaxBox & {
  /** With one TIN, by id; the first speaks for all. */
  accounts: TaxAccountRow[];
  incomeKind: IncomeKind;
  filer: TaxFiler;
  /** Minor units of US dollars; null while a rate is missing. */
  amountMinor: number | null;
  transactions: number;
  /** Payments or sales that have no rate. */
  unpriced: number;
  withheldMinor: number;
};

/** One line for each TIN and box, in the order of the accounts. An account without a TIN stands for itself. */
export function taxLines(accounts: readonly TaxAccountRow[]): TaxLine[] {
  const groups = new Map<string, TaxAccountRow[]>();
  for (const account of accounts) {
    const { incomeKind, filer } = usesOf(account);
    const payee = account.profile?.tinDigest ?? `account ${account.customerId}`;
    const { form, box } = taxBox(incomeKind, filer);
    const key = [payee, form, box, filer].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups.values()].flatMap((group) => lineOf(group) ?? []).filter(isThere);
}

function usesOf({ profile }: TaxAccountRow): { incomeKind: IncomeKind; filer: TaxFiler } {
  return { incomeKind: profile?.incomeKind ?? 'services', filer: profile?.filer ?? 'us' };
}

function lineOf(accounts: TaxAccountRow[]): TaxLine | undefined {
  const [first] = accounts;
  if (first === undefined) return undefined;
  const { incomeKind, filer } = usesOf(first);
  const box = taxBox(incomeKind, filer);
  const isSales = box.form === '1099-K';
  const unpriced = sum(accounts, (one) => (isSales ? one.unpricedSales : one.unpricedPayments));
  const moved = sum(accounts, (one) => (isSales ? one.soldMinor : one.paidMinor));
  const counted = sum(accounts, (one) => (isSales ? one.sales : one.payments));
  const corrected = (measure: 'amount' | 'withheld' | 'transactions') =>
    sum(
      accounts.flatMap((one) => one.corrections),
      (one) => (one.form === box.form && one.measure === measure ? one.change : 0),
    );
  return {
    ...box,
    accounts,
    incomeKind,
    filer,
    amountMinor: unpriced > 0 ? null : moved + corrected('amount'),
    transactions: counted + corrected('transactions'),
    unpriced,
    withheldMinor: corrected('withheld'),
  };
}

function isThere({ amountMinor, transactions, withheldMinor }: TaxLine): boolean {
  return amountMinor !== 0 || transactions !== 0 || withheldMinor !== 0;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
