/** One step of a waterfall: a level that stands on the ground, or a change that starts where the step before ended. */
export type WaterfallStep = {
  key: string;
  label: string;
  kind: 'level' | 'change';
  /** Signed for changes; null when unknown. */
  value: number | null;
};

export type PlacedStep = WaterfallStep & {
  /** From where to where its bar reaches, low to high; null when the value is unknown. */
  span: [low: number, high: number] | null;
  /** Where the next change starts. */
  end: number;
};

/** Hangs each change on the end of the step before. */
export function placeSteps(steps: readonly WaterfallStep[]): PlacedStep[] {
  const placed: PlacedStep[] = [];
  for (const step of steps) {
    const from = step.kind === 'level' ? 0 : (placed.at(-1)?.end ?? 0);
    const end = step.value === null ? from : from + step.value;
    const span: PlacedStep['span'] = step.value === null ? null : [Math.min(from, end), Math.max(from, end)];
    placed.push({ ...step, span, end });
  }
  return placed;
}

/** A level is neutral; a gain is good and a loss is bad. */
export function stepTone({ kind, value }: WaterfallStep): 'level' | 'gain' | 'loss' {
  if (kind === 'level') return 'level';
  return (value ?? 0) < 0 ? 'loss' : 'gain';
}
