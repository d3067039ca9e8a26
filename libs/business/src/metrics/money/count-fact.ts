import type { MoneyCondition } from '@sextant/db/queries/money/money-count-query';
import { selectMoneyCounts, type MoneyCountQuery } from '@sextant/db/queries/money/select-money-counts';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { recordColumns } from '../records/record-columns.ts';
import { recordRequest } from '../records/record-request.ts';
import { moneyColumnsOf } from './money-columns.ts';
import { MONEY_FACTS, type MoneyFact } from './money-measure.ts';
import { moneySeries } from './money-series.ts';
import { readDays } from './read-days.ts';

const TRAITS = ['tier', 'country', 'role', 'signup_source'] as const;

/** Counts a fact by bucket and split: from kept days where they answer exactly, else from the records. */
export async function countFact(frame: Frame, measure: keyof typeof MONEY_FACTS): Promise<CountSeries> {
  const fact: MoneyFact = MONEY_FACTS[measure];
  const { by, where } = recordColumns(frame, moneyColumnsOf(measure));
  const trait = TRAITS.find((one) => one === frame.traitBy) ?? null;
  // Labels of everybody are long; what the customer's own row says is joined instead.
  const asked = recordRequest(
    trait === null ? frame : { ...frame, population: { ...frame.population, groups: null } },
  );
  const query: MoneyCountQuery = {
    ...asked,
    trait,
    source: fact.source,
    where: [...ownConditions(fact), ...where],
    by,
    isOfPeople: fact.of === 'people',
    isInternal: false,
  };
  const rows = (await readDays(frame, query)) ?? (await selectMoneyCounts(frame.snapshot.sql, query));
  return moneySeries(frame, { of: fact.of, isSplit: by !== null || frame.population.groups !== null }, rows);
}

/** Which of its source's records a fact counts. */
function ownConditions({ kinds, statuses }: MoneyFact): MoneyCondition[] {
  const own: MoneyCondition[] = [];
  if (kinds !== undefined) own.push({ column: 'kind', values: kinds, isNegated: false });
  if (statuses !== undefined) own.push({ column: 'status', values: statuses, isNegated: false });
  return own;
}
