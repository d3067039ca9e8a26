import type { RecordIssue } from '../to-record-issues.ts';
import { readMoney } from './money.ts';

type MoneyInput = Parameters<typeof readMoney>[0];

/** The issue of a sum of money that must be there and be exact; none when it is. */
export function checkMoney(input: MoneyInput, isRequired: boolean): RecordIssue[] {
  const money = readMoney(input);
  if (money === null)
    return isRequired
      ? [{ field: 'amount', message: 'Required, as amount or amount_minor, with its currency.' }]
      : [];
  return 'path' in money ? [{ field: money.path, message: money.message }] : [];
}

/** The columns of a sum that `checkMoney` found good; none when no money is given. */
export function moneyColumns(input: MoneyInput): { amount_minor?: number; currency?: string } {
  const money = readMoney(input);
  return money !== null && 'amount_minor' in money ? money : {};
}
