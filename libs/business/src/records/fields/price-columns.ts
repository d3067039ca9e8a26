import type { RecordIssue } from '../to-record-issues.ts';
import { checkMoney, moneyColumns } from './check-money.ts';

type Amount = string | number | null | undefined;
type Price = {
  amount?: Amount;
  amount_minor?: Amount;
  currency?: string | null | undefined;
  discount?: Amount;
  discount_minor?: Amount;
};

/** Columns that a record which leaves them empty says nothing of. */
const NEVER_EMPTY = new Set(['plan', 'tier', 'status', 'quantity', 'interval_count', 'additional']);

/** What is wrong with the sums of a price. */
export function checkPrice(price: Price): RecordIssue[] {
  const discount = checkMoney(discountOf(price), false);
  return [
    ...checkMoney(price, true),
    ...discount.map(({ field, message }) => ({
      field: field === null ? null : field.replace('amount', 'discount'),
      message,
    })),
  ];
}

/** The record's columns, its sums in minor units; what it leaves empty and no row can be without is left out. */
export function priceColumns<Record extends Price>(record: Record): { [column: string]: unknown } {
  const { amount, amount_minor: minor, currency, discount: _, discount_minor: __, ...rest } = record;
  const { amount_minor: discountMinor } = moneyColumns(discountOf(record));
  return {
    ...Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => value != null || !NEVER_EMPTY.has(name)),
    ),
    ...moneyColumns({ amount, amount_minor: minor, currency }),
    ...(discountMinor === undefined ? {} : { discount_minor: discountMinor }),
  };
}

function discountOf({ discount, discount_minor: minor, currency }: Price) {
  return discount == null && minor == null ? {} : { amount: discount, amount_minor: minor, currency };
}
