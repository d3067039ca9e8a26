import { isActivity, namesFor } from '../ingestion/event-catalog.ts';
import type { FunnelStepKind } from './funnel-step.ts';

/** The indexes of the steps that an event of this stored name is. */
export function stepsNamed(steps: readonly FunnelStepKind[], stored: string): number[] {
  return steps.flatMap((step, index) =>
    step.kind === 'event' && (step.name === '*' ? isActivity(stored) : namesFor(step.name).includes(stored))
      ? [index]
      : [],
  );
}
