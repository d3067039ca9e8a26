import { selectCellStamps, type CellStamp } from '@sextant/db/queries/rollups/select-cell-stamps';
import { selectMoments } from '@sextant/db/queries/rollups/select-moments';
import type { Span } from '@sextant/db/queries/rollups/span';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { dayAfter } from './day-after.ts';
import { longestDayAfter, longestDayBefore } from './longest-day.ts';
import { momentCacheOf } from './moment-cache.ts';
import { moveMoments, unpackMoments, type Moments } from './moments.ts';
import { tailSpans } from './tail-spans.ts';
import type { Tail } from './tail.ts';

export type MomentsRange = Span & { names: readonly string[] };

type DayOfName = { key: string; name: string; day: Date; stamp: string };

/** When people did the named events on the UTC days that the range touches, by day. */
export async function readMoments(sql: Transaction, tail: Tail, range: MomentsRange): Promise<Moments[]> {
  const whole = { from: startOfDay(range.from), to: dayAfter(startOfDay(new Date(range.to.getTime() - 1))) };
  const { names } = range;
  const [folded, unfolded] = await Promise.all([
    readFolded(sql, tail, { ...whole, names }),
    selectMoments(sql, { names, spans: tailSpans(tail.days, whole), since: tail.txid }),
  ]);
  return [...folded, ...unfolded.map(unpackMoments)]
    .map((moments) => moveMoments(moments, tail.moves.into))
    .toSorted((a, b) => a.day.getTime() - b.day.getTime());
}

/** An event that is folded rewrites the cells it counts in, so that moments are good as long as their cells' stamps are. */
async function readFolded(sql: Transaction, tail: Tail, range: MomentsRange): Promise<Moments[]> {
  const days = await daysOfNames(sql, tail, range);
  const cache = tail.cache && momentCacheOf(tail.cache);
  const found = new Map<string, Moments>();
  for (const { key, stamp } of days) {
    const known = cache?.get(key);
    if (known?.stamp === stamp) found.set(key, known.moments);
  }
  const missing = days.filter(({ key }) => !found.has(key));
  const wanted = new Set(missing.map(({ day }) => day.getTime()));
  const spans = tailSpans([...wanted].toSorted((a, b) => a - b).map((day) => new Date(day)));
  const names = [...new Set(missing.map(({ name }) => name))];
  const rows = await selectMoments(sql, { names, spans, below: tail.txid });
  const read = new Map(rows.map((row) => [keyOf(tail, row), unpackMoments(row)]));
  for (const { key, name, day, stamp } of missing) {
    const moments = read.get(key) ?? unpackMoments({ name, day, moments: Buffer.alloc(0) });
    found.set(key, moments);
    cache?.set(key, { stamp, moments });
  }
  return [...found.values()];
}

async function daysOfNames(sql: Transaction, tail: Tail, range: MomentsRange): Promise<DayOfName[]> {
  const { version } = tail;
  const cells = await selectCellStamps(sql, {
    ...{ version, grain: 'day', dimension: '', names: range.names },
    ...{ from: longestDayBefore(range.from), to: range.to },
  });
  const days: DayOfName[] = [];
  for (let day = range.from; day < range.to; day = dayAfter(day)) {
    for (const name of range.names) {
      const stamp = stampOf(cells, name, day);
      if (stamp !== '') days.push({ key: keyOf(tail, { name, day }), name, day, stamp });
    }
  }
  return days;
}

/** Of all cells whose day may share an instant with the UTC day. */
function stampOf(cells: readonly CellStamp[], name: string, day: Date): string {
  return cells
    .filter((cell) => cell.name === name && cell.bucket < dayAfter(day) && longestDayAfter(cell.bucket) > day)
    .map((cell) => `${cell.bucket.getTime()} ${cell.stamp}`)
    .toSorted()
    .join(', ');
}

function keyOf({ version }: Tail, { name, day }: { name: string; day: Date }): string {
  return `${version} ${day.getTime()} ${name}`;
}

function startOfDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000);
}
