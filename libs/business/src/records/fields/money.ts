import { z } from 'zod';
import { Currency, currencyExponent } from './currency.ts';
import { parseAmount } from './parse-amount.ts';

type MoneyInput = {
  amount?: string | number | null | undefined;
  amount_minor?: string | number | null | undefined;
  currency?: string | null | undefined;
};
type Money = { amount_minor: number; currency: string };
type Complaint = { path: string; message: string };

/** The three fields of a sum of money: its currency, and either `amount` or `amount_minor`. */
export const moneyFields = {
  amount: z
    .union([z.string(), z.number()], 'Give the amount as a decimal such as 12.50.')
    .nullish()
    .meta({
      format: 'decimal',
      description: 'Decimal, in major units of the currency. Give this or amount_minor.',
      examples: ['12.50'],
    }),
  amount_minor: z
    .union([z.string(), z.number()], 'Give the amount in minor units, a whole number.')
    .nullish()
    .meta({
      format: 'int64',
      description: 'Whole number of minor units (cents). Give this or amount.',
      examples: [1250],
    }),
  currency: Currency.nullish(),
} as const;

/** The exact sum in minor units; a complaint naming the field and the fix when it cannot be read; null when no money is given. */
export function readMoney({ amount, amount_minor: minor, currency }: MoneyInput): Money | Complaint | null {
  if (amount == null && minor == null) {
    return currency == null
      ? null
      : { path: 'amount', message: 'Give an amount with the currency, as amount or amount_minor.' };
  }
  if (amount != null && minor != null)
    return { path: 'amount', message: 'Give amount or amount_minor, not both.' };
  if (currency == null) return { path: 'currency', message: 'Give the currency of the amount, such as USD.' };
  const [path, value, exponent] =
    amount == null
      ? (['amount_minor', minor, 0] as const)
      : (['amount', amount, currencyExponent(currency)] as const);
  const exact = value == null ? null : parseAmount(value, exponent);
  if (exact === null) return { path, message: unreadable(value, currency, exponent) };
  return { amount_minor: exact, currency };
}

function unreadable(value: unknown, currency: string, exponent: number): string {
  const places = exponent === 0 ? 'without decimals' : `with at most ${exponent} decimals`;
  return `${JSON.stringify(value)} is no amount of ${currency}. Write digits ${places}, no sign and no thousands separator.`;
}
