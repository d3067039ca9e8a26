import type { FunnelRule } from './furthest.ts';
import type { FunnelStepKind } from './funnel-step.ts';

/** What a funnel asks: its steps in order, and by what rule somebody gets from one to the next. */
export type Question = { steps: readonly FunnelStepKind[]; rule: FunnelRule };
