import { selectMissingRates, selectUnknownPrices } from '@sextant/db/queries/mrr/select-missing-rates';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { noteMissingRates } from '../money/note-missing-rates.ts';

/** The series as it is; where a value is unknown, the frame is told which exchange rates and prices are missing. */
export async function noteUnknown(frame: Frame, series: CountSeries): Promise<CountSeries> {
  const isUnknown = [...series.values()].some((values) => values.includes(null));
  if (!isUnknown) return series;
  const { sql } = frame.snapshot;
  const [currencies, prices] = await Promise.all([selectMissingRates(sql), selectUnknownPrices(sql)]);
  noteMissingRates(frame.notes, currencies);
  if (prices.count > 0) frame.notes.add(describeUnknownPrices(prices));
  return series;
}

function describeUnknownPrices({ count, ids }: { count: number; ids: readonly string[] }): string {
  const more = count > ids.length ? ` and ${count - ids.length} more` : '';
  const what = count === 1 ? 'one subscription costs is' : `${count} subscriptions cost is`;
  return `What ${what} not told (${ids.join(', ')}${more}), so sums with it are unknown. The ingestion warnings say what is missing.`;
}
