import type { Frame } from '../activity/frame.ts';
import { mrrConditions } from './mrr-conditions.ts';

export type PlanCondition = { column: 'plan' | 'tier'; values: readonly string[]; isNegated: boolean };

/** Those on the plan and tier: all that is known of customers by their largest subscription. */
export function planConditions(frame: Pick<Frame, 'recordConditions'>): PlanCondition[] {
  return mrrConditions(frame).flatMap(({ column, ...condition }) =>
    column === 'plan' || column === 'tier' ? [{ column, ...condition }] : [],
  );
}
