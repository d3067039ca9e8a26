import type { MrrCondition } from '@sextant/db/queries/mrr/mrr-fact';
import type { Frame } from '../activity/frame.ts';
import { isSubscriptionDimension } from '../dimension.ts';

/** The question's conditions on what subscriptions say of themselves. */
export function mrrConditions({ recordConditions }: Pick<Frame, 'recordConditions'>): MrrCondition[] {
  return recordConditions.flatMap(({ dimension, values, isNegated }) =>
    isSubscriptionDimension(dimension) ? [{ column: dimension, values, isNegated: isNegated ?? false }] : [],
  );
}
