export type FunnelStep = {
  key: string;
  label: string;
  /** People who got this far. */
  count: number;
  /** Said beside the drop-off: "median 2 h 10 min". */
  note?: string;
  /** Leads to those who got this far. */
  href?: string;
};

export type MeasuredStep = FunnelStep & {
  /** Of those who entered; null when nobody did. */
  ofFirst: number | null;
  /** Of the step before; null for the first step, and when nobody got to the one before. */
  ofPrevious: number | null;
  /** How many of the step before did not get here. */
  lost: number;
};

/** Adds to each step its shares and how many were lost on the way to it. */
export function measureSteps(steps: readonly FunnelStep[]): MeasuredStep[] {
  const entered = steps[0]?.count ?? 0;
  return steps.map((step, index) => {
    const before = steps[index - 1]?.count;
    return {
      ...step,
      ofFirst: entered === 0 ? null : step.count / entered,
      ofPrevious: before === undefined || before === 0 ? null : step.count / before,
      lost: before === undefined ? 0 : before - step.count,
    };
  });
}
