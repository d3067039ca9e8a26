import { selectCreditChanges } from '@sextant/db/queries/credits/select-credit-changes';
import { selectCreditLots } from '@sextant/db/queries/credits/select-credit-lots';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { endsOf } from './count-open.ts';
import { readLostLots } from './read-lost-lots.ts';
import { recordRequest, stateRequest } from './record-request.ts';

/** What customers have at the end of each bucket, or now where it is not over. */
export async function countCreditBalance(frame: Frame): Promise<CountSeries> {
  const { buckets } = frame;
  const changes = new Map<string | null, number[]>(
    frame.population.groups === null ? [[null, emptyOf(buckets.length + 1)]] : [],
  );
  for (const { window, label, value } of await selectCreditChanges(frame.snapshot.sql, stateRequest(frame))) {
    // Who had spent everything before the first bucket has nothing in any.
    if (window === -1 && value === 0) continue;
    const values = changes.get(label) ?? emptyOf(buckets.length + 1);
    changes.set(label, values);
    values[window + 1] = value;
  }
  return new Map([...changes].map(([label, values]) => [label, runningSums(values).slice(1)]));
}

/** What was paid for what is left at the end of each bucket, or now where it is not over. */
export async function countCreditLiability(frame: Frame): Promise<CountSeries> {
  const { people, labels } = recordRequest(frame);
  const ends = endsOf(frame);
  const series: CountSeries = new Map(frame.population.groups === null ? [[null, ends.map(() => 0)]] : []);
  const lostBy = await readLostLots(frame.snapshot, ends);
  for (const [place, end] of ends.entries()) {
    const lost = lostBy[place] ?? { ids: [], credits: [] };
    const asked = { at: new Date(end), people, labels, ages: [0], lost };
    for (const { label, valueMinor, unvalued } of await selectCreditLots(frame.snapshot.sql, asked)) {
      const values = series.get(label) ?? ends.map(() => 0);
      series.set(label, values);
      const held = values[place];
      values[place] = unvalued > 0 || held === null || held === undefined ? null : held + valueMinor;
      if (unvalued > 0) frame.notes.add(UNVALUED);
    }
  }
  return series;
}

export const UNVALUED =
  'For some purchased credits the price or its exchange rate is unknown, so what they are worth is unknown too. Send their amount, and exchange_rates from the first day on.';

function emptyOf(length: number): number[] {
  return Array.from<number>({ length }).fill(0);
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
