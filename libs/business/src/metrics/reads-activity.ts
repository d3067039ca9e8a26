import type { Computation } from './metric-definition.ts';

/** Whether a computation reads what people did, of which there are only as many years as the installation keeps. */
export function readsActivity(computation: Computation): boolean {
  switch (computation.kind) {
    case 'quotient':
      return readsActivity(computation.of) || readsActivity(computation.by);
    case 'balance':
      return [...computation.plus, ...computation.minus].some(readsActivity);
    case 'active':
    case 'trailing':
    case 'lifecycle':
    case 'regulars':
    case 'events':
    case 'newcomers':
    case 'mean_daily_active':
    case 'stickiness':
      return true;
    case 'joined':
    case 'joined_to_date':
    case 'records':
    case 'money':
    case 'mrr':
    case 'mrr_cohort':
    case 'trials':
    case 'lifetime_value':
      return false;
  }
}
