import { selectCreditLots, type CreditLotSum } from '@sextant/db/queries/credits/select-credit-lots';
import type { Frame } from '../metrics/activity/frame.ts';
import { UNVALUED } from '../metrics/records/count-credits.ts';
import { readLostLots } from '../metrics/records/read-lost-lots.ts';
import type { CreditAge, CreditLiability } from './contract.ts';

/** Ages in whole days at which a band begins: 0–30, 31–90, 91–180, 181–365 and more. */
const AGES = [0, 31, 91, 181, 366];

/** What is left of credits at an instant, by where they came from and how long ago. */
export async function readCreditLiability(
  { snapshot, notes }: Pick<Frame, 'snapshot' | 'notes'>,
  { at, people }: { at: Date; people: readonly number[] | null },
): Promise<CreditLiability> {
  const [lost = { ids: [], credits: [] }] = await readLostLots(snapshot, [at.getTime()]);
  const lots = await selectCreditLots(snapshot.sql, { at, people, labels: null, ages: AGES, lost });
  const purchased = lots.filter((lot) => lot.origin === 'purchased');
  const isUnvalued = purchased.some((lot) => lot.unvalued > 0);
  if (isUnvalued) notes.add(UNVALUED);
  return {
    at,
    credits: sum(lots, 'credits'),
    purchasedCredits: sum(purchased, 'credits'),
    valueMinor: isUnvalued ? null : sum(purchased, 'valueMinor'),
    ageing: lots.map(toAge),
  };
}

function toAge({ origin, band, credits, valueMinor, unvalued }: CreditLotSum): CreditAge {
  return {
    origin,
    fromDays: AGES[band] ?? 0,
    toDays: AGES[band + 1] ?? null,
    credits,
    valueMinor: unvalued > 0 ? null : valueMinor,
  };
}

function sum(lots: readonly CreditLotSum[], field: 'credits' | 'valueMinor'): number {
  return lots.reduce((total, lot) => total + lot[field], 0);
}
