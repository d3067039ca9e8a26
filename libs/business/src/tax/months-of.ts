import { selectTaxCorrections } from '@sextant/db/queries/tax/select-tax-corrections';
import { selectSoldMonths } from '@sextant/db/queries/tax/select-tax-payments';
import type { TaxSpan } from '@sextant/db/queries/tax/tax-moneys';
import type { Context } from '../kernel/context.ts';
import { wallOf } from '../time/wall-clock.ts';
import type { TaxLine } from './tax-lines.ts';

/**
 * The twelve amounts of a 1099-K, January first; they add up to its box 1a. A correction stands in the month in which it
 * was made, and in December when it was made later.
 */
export async function monthsOf(
  ctx: Pick<Context, 'db'>,
  line: Pick<TaxLine, 'form' | 'accounts'>,
  { span, year }: { span: TaxSpan; year: number },
): Promise<number[]> {
  const months = Array.from({ length: 12 }, () => 0);
  if (line.form !== '1099-K') return months;
  const ids = line.accounts.map(({ customerId }) => customerId);
  const [sales, corrections] = await Promise.all([
    selectSoldMonths(ctx.db.sql, span, ids),
    selectTaxCorrections(ctx.db.sql, year, ids),
  ]);
  const add = (month: number, amountMinor: number) => {
    months[month - 1] = (months[month - 1] ?? 0) + amountMinor;
  };
  for (const { month, amountMinor } of sales) add(month, amountMinor);
  for (const { form, measure, change, createdAt } of corrections)
    if (form === '1099-K' && measure === 'amount') add(monthOf(createdAt, span), change);
  return months;
}

function monthOf(at: Date, { from, to, zone }: TaxSpan): number {
  if (at < from) return 1;
  return at >= to ? 12 : new Date(wallOf(zone, at.getTime())).getUTCMonth() + 1;
}
