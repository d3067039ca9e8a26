export type Scale = { domain: [number, number]; ticks: number[] };

const STEPS = [1, 2, 5, 10] as const;

/**
 * An axis from zero, or from below it for negative values, in round steps of 1, 2 or 5 × 10ⁿ that a short
 * label can name exactly. smallestStep is 1 for counts, which have no halves.
 */
export function niceScale(values: readonly (number | null)[], smallestStep = 0, wanted = 4): Scale {
  const known = values.filter((value) => value !== null);
  const high = Math.max(0, ...known);
  const low = Math.min(0, ...known);
  const step = Math.max(smallestStep, niceStep((high - low || 1) / wanted));
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((candidate) => rough <= candidate * power * (1 + 1e-9)) ?? 10;
  return factor * power;
}

/** Rounds away what binary fractions leave, as 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
