import type { LifetimeCurve, LifetimePoint } from './contract.ts';

/** How long a customer stayed, in whole days; when they have not left, for how long they were watched. */
export type Lifetime = { days: number; hasLeft: boolean };

/** The Kaplan–Meier estimate S(t) = Π (1 − d_i / n_i): who still stays is counted only for as long as they were watched. */
export function survivalOf(lifetimes: readonly Lifetime[]): LifetimeCurve {
  const ended = new Map<number, { gone: number; censored: number }>();
  for (const { days, hasLeft } of lifetimes) {
    const at = ended.get(days) ?? { gone: 0, censored: 0 };
    ended.set(days, at);
    if (hasLeft) at.gone += 1;
    else at.censored += 1;
  }
  const points: LifetimePoint[] = [];
  let atRisk = lifetimes.length;
  let survival = 1;
  for (const [day, { gone, censored }] of [...ended].toSorted(([a], [b]) => a - b)) {
    survival *= 1 - gone / atRisk;
    if (gone > 0) points.push({ day, atRisk, gone, survival });
    atRisk -= gone + censored;
  }
  const median = points.find((point) => point.survival < 0.5);
  return { customers: lifetimes.length, points, medianDays: median?.day ?? null };
}
