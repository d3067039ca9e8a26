import { selectExpiringEntries } from '@sextant/db/queries/credits/select-expiring-entries';
import type { Snapshot } from '../../rollups/snapshot.ts';
import { groupBy } from '../group-by.ts';
import { expiredLots } from './expired-lots.ts';

/** What was lost unspent of credits that came in together, by the ids of their entries. */
export type LostLots = { ids: string[]; credits: number[] };

/** Which lots had lost how much right before each of the instants, which ascend. */
export async function readLostLots(
  { sql }: Pick<Snapshot, 'sql'>,
  ends: readonly number[],
): Promise<LostLots[]> {
  const lost = ends.map((): LostLots => ({ ids: [], credits: [] }));
  const dates = ends.map((end) => new Date(end));
  const until = dates.at(-1);
  if (until === undefined) return lost;
  const entries = await selectExpiringEntries(sql, { until, ends: dates });
  for (const moves of groupBy(entries, ({ customerId }) => customerId).values()) {
    const firstLoss = moves.find(({ kind }) => kind === 'expired')?.passed ?? ends.length;
    lost.forEach(({ ids, credits }, end) => {
      if (end < firstLoss) return;
      const before = moves.filter(({ passed }) => passed <= end);
      const cameIn = before.filter(({ kind }) => kind === 'purchased' || kind === 'granted');
      expiredLots(before).forEach(({ expired }, index) => {
        const entry = cameIn[index];
        if (expired === 0 || entry === undefined) return;
        ids.push(entry.id);
        credits.push(expired);
      });
    });
  }
  return lost;
}
