/** A step curve: the share holds from its x until the next one. */
export type StepCurve = {
  key: string;
  label: string;
  colour?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Drawn in grey: too few to say much. */
  isMuted?: boolean;
  /** Ascending in x; low and high bound the confidence band. */
  steps: readonly { x: number; share: number; low?: number; high?: number }[];
};

export type StepRow = { x: number } & Record<string, number | null | [number, number]>;

/** Key of the heights of a curve, which may be called anything. */
export function shareKey(curveKey: string): string {
  return `${curveKey}:share`;
}

/** Key of the confidence band of a curve. */
export function bandKey(curveKey: string): string {
  return `${curveKey}:band`;
}

/** One row for every x of any curve, each curve at the height it then has; null before it starts and after it ends. */
export function mergeSteps(curves: readonly StepCurve[]): StepRow[] {
  const positions = [...new Set(curves.flatMap((curve) => curve.steps.map((step) => step.x)))];
  return positions
    .toSorted((a, b) => a - b)
    .map((x) => {
      const row: StepRow = { x };
      for (const curve of curves) {
        const step = stepAt(curve, x);
        row[shareKey(curve.key)] = step?.share ?? null;
        const hasBand = step?.low !== undefined && step.high !== undefined;
        row[bandKey(curve.key)] = hasBand ? [step.low ?? 0, step.high ?? 0] : null;
      }
      return row;
    });
}

/** The share of a curve in a row, null where it has none. */
export function stepShare(row: StepRow, curveKey: string): number | null {
  const value = row[shareKey(curveKey)];
  return typeof value === 'number' ? value : null;
}

function stepAt(curve: StepCurve, x: number) {
  const end = curve.steps.at(-1)?.x ?? Number.NEGATIVE_INFINITY;
  return x > end ? undefined : curve.steps.findLast((step) => step.x <= x);
}
