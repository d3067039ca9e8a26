import type { MoneyCondition } from '@sextant/db/queries/money/money-count-query';
import { selectMoneyCounts, type MoneyCountQuery } from '@sextant/db/queries/money/select-money-counts';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { isMoneyDimension } from '../dimension.ts';
import { recordRequest } from '../records/record-request.ts';
import type { MoneyFact } from './money-measure.ts';
import { moneySeries } from './money-series.ts';
import { readDays } from './read-days.ts';

const TRAITS = ['tier', 'country', 'role', 'signup_source'] as const;

/** Counts a fact by bucket and split: from kept days where they answer exactly, else from the records. */
export async function countFact(frame: Frame, fact: MoneyFact): Promise<CountSeries> {
  const by = frame.recordBy !== null && isMoneyDimension(frame.recordBy) ? frame.recordBy : null;
  const trait = TRAITS.find((one) => one === frame.traitBy) ?? null;
  // Labels of everybody are long; what the customer's own row says is joined instead.
  const asked = recordRequest(
    trait === null ? frame : { ...frame, population: { ...frame.population, groups: null } },
  );
  const query: MoneyCountQuery = {
    ...asked,
    trait,
    source: fact.source,
    where: conditionsOf(frame, fact),
    by,
    isOfPeople: fact.of === 'people',
    isInternal: false,
  };
  const rows = (await readDays(frame, query)) ?? (await selectMoneyCounts(frame.snapshot.sql, query));
  return moneySeries(frame, { of: fact.of, isSplit: by !== null || frame.population.groups !== null }, rows);
}

/** The question's conditions, and the fact's own. What is asked about the state overrules which states count. */
function conditionsOf({ recordConditions, recordBy }: Frame, fact: MoneyFact): MoneyCondition[] {
  const asked = recordConditions.flatMap(({ dimension, values, isNegated }) =>
    isMoneyDimension(dimension) ? [{ column: dimension, values, isNegated: isNegated ?? false }] : [],
  );
  const isAboutStatus = recordBy === 'status' || asked.some(({ column }) => column === 'status');
  const own: MoneyCondition[] = [];
  if (fact.kinds !== undefined) own.push({ column: 'kind', values: fact.kinds, isNegated: false });
  if (fact.statuses !== undefined && !isAboutStatus)
    own.push({ column: 'status', values: fact.statuses, isNegated: false });
  return [...own, ...asked];
}
