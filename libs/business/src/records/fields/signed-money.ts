import { moneyColumns } from './check-money.ts';

type MoneyInput = Parameters<typeof moneyColumns>[0];

/** A sum without its sign, to be checked as every other. */
export function withoutSign({ amount, amount_minor: minor, currency }: MoneyInput): MoneyInput {
  return { amount: unsigned(amount), amount_minor: unsigned(minor), currency };
}

/** The columns of a sum that may be negative: money that comes back. */
export function signedMoneyColumns(input: MoneyInput): ReturnType<typeof moneyColumns> {
  const columns = moneyColumns(withoutSign(input));
  const isNegative = isSigned(input.amount) || isSigned(input.amount_minor);
  return columns.amount_minor === undefined || !isNegative
    ? columns
    : { ...columns, amount_minor: -columns.amount_minor };
}

/** Whether an amount has a minus sign. */
export function isSigned(value: string | number | null | undefined): boolean {
  return value != null && String(value).trim().startsWith('-');
}

function unsigned(value: string | number | null | undefined): string | number | null | undefined {
  return isSigned(value) ? String(value).trim().slice(1) : value;
}
