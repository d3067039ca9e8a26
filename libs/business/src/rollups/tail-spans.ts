import type { Span } from '@sextant/db/queries/rollups/span';
import { dayAfter } from './day-after.ts';

/** The given UTC days, ascending, as few spans as possible; only the parts that lie in `within`, if given. */
export function tailSpans(days: readonly Date[], within?: Span): Span[] {
  const spans: Span[] = [];
  for (const day of days) {
    const from = within && within.from > day ? within.from : day;
    const to = within && within.to < dayAfter(day) ? within.to : dayAfter(day);
    if (from >= to) continue;
    const last = spans.at(-1);
    if (last && last.to.getTime() === from.getTime()) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}
