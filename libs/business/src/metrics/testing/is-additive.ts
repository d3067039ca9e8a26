import { isPersonDimension, type Dimension } from '../dimension.ts';
import type { Computation, MetricDefinition } from '../metric-definition.ts';
import { MONEY_FACTS, type MoneyMeasure } from '../money/money-measure.ts';

/** Whether the parts of a metric by a dimension add up to the whole: always, but for distinct people in several parts, and quotients. */
export function isAdditive({ computation, recordDimensions }: MetricDefinition, by: Dimension): boolean {
  const isOfRecords = recordDimensions?.some((dimension) => dimension === by) ?? false;
  return isSum(computation, isPersonDimension(by) && !isOfRecords);
}

/** `isOfPeople`: each person is in one part. */
function isSum(computation: Computation, isOfPeople: boolean): boolean {
  switch (computation.kind) {
    case 'active':
    case 'trailing':
    case 'lifecycle':
    case 'regulars':
    case 'joined':
    case 'joined_to_date':
    case 'newcomers':
    case 'mean_daily_active':
      return isOfPeople;
    case 'events':
    case 'records':
    case 'mrr':
    case 'mrr_cohort':
    case 'trials':
      return true;
    case 'money':
      return isOfPeople || !countsPeople(computation.measure);
    case 'balance':
      return [...computation.plus, ...computation.minus].every((term) => isSum(term, isOfPeople));
    case 'quotient':
    case 'stickiness':
    case 'lifetime_value':
      return false;
  }
}

function countsPeople(measure: MoneyMeasure): boolean {
  if (measure === 'content_viewers' || measure === 'buyers_who_viewed') return true;
  return measure !== 'outstanding' && MONEY_FACTS[measure].of === 'people';
}
