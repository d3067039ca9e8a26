import type { Context } from '@sextant/business/kernel/context';
import type { Range } from '@sextant/business/kernel/query/contract';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';

/** Steps that are no events. */
const OWN_STEPS: readonly string[] = ['signup', 'generation', 'any'];

/** The names of the events that happened in a range. */
export async function knownEvents(ctx: Context, range: Range): Promise<ReadonlySet<string>> {
  const { points } = await evaluateMetric(ctx, { metric: 'events', range, interval: 'total', by: 'event' });
  return new Set(points.flatMap(({ group }) => group ?? []));
}

/** Puts parts together that commas split where only together they are the name of an event. */
export function joinKnown(parts: readonly string[], known: ReadonlySet<string>): string[] {
  const steps: string[] = [];
  for (let start = 0; start < parts.length;) {
    let end = start + 1;
    for (let last = parts.length; last > start + 1; last -= 1) {
      const whole = parts.slice(start, last);
      const isSplit = whole.some((part) => !known.has(part) && !OWN_STEPS.includes(part));
      if (isSplit && known.has(whole.join(', '))) end = Math.max(end, last);
    }
    steps.push(parts.slice(start, end).join(', '));
    start = end;
  }
  return steps;
}

/** Says on stderr which steps are no events of the range: nobody can be in them. */
export function noteUnknown(steps: readonly string[], known: ReadonlySet<string>): void {
  for (const step of steps)
    if (!known.has(step) && !OWN_STEPS.includes(step))
      process.stderr.write(`note: no event of this range is called “${step}”\n`);
}
