import { periodInput } from '../../lib/period-input.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const CREDIT_TILES = [
  'credits_purchased',
  'credits_consumed',
  'credits_granted',
  'credits_refunded',
] as const;

export function creditsQuery(view: PeriodView) {
  return { period: periodInput(view) };
}
