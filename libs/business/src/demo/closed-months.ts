import type { Calendar } from './calendar.ts';

/** The whole months of the story that accounting has closed, oldest first: all but the last that is over. */
export function closedMonths(calendar: Calendar): string[] {
  const today = new Date(calendar.now);
  const months: string[] = [];
  for (let ago = 2; ; ago += 1) {
    const begin = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1);
    if (begin < calendar.start) return months.toReversed();
    months.push(new Date(begin).toISOString().slice(0, 7));
  }
}
