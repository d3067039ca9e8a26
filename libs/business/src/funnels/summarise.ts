import type { FunnelStep } from './contract.ts';
import { median } from './median.ts';

/** How people fared: how many entered and went no further, and when the others reached each step. */
export type Attempts = { onlyEntered: number; attempts: readonly (readonly number[])[] };

/** The steps of a funnel with how many got to each. */
export function summarise(names: readonly string[], { onlyEntered, attempts }: Attempts): FunnelStep[] {
  const people = names.map(
    (_, step) => attempts.filter((times) => times.length > step).length + (step === 0 ? onlyEntered : 0),
  );
  return names.map((step, index) => ({
    step,
    people: people[index] ?? 0,
    shareOfEntered: share(people[index] ?? 0, people[0] ?? 0),
    shareOfPrevious: index === 0 ? null : share(people[index] ?? 0, people[index - 1] ?? 0),
    medianSeconds: (people[index] ?? 0) === 0 ? null : index === 0 ? 0 : medianSeconds(attempts, index),
  }));
}

function medianSeconds(attempts: readonly (readonly number[])[], step: number): number | null {
  const times = attempts.flatMap((attempt) => {
    const [first, reached] = [attempt[0], attempt[step]];
    return first === undefined || reached === undefined ? [] : [(reached - first) / 1000];
  });
  return median(times);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
