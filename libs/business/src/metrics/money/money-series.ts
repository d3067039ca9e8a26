import type { MoneyCount } from '@sextant/db/queries/money/money-count-query';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import type { MoneyFact } from './money-measure.ts';
import { noteMissingRates } from './note-missing-rates.ts';

type Wanted = { of: MoneyFact['of']; isSplit: boolean };
type Cell = Pick<MoneyCount, 'count' | 'people' | 'minor' | 'unconverted'>;

/** Puts counted rows in their buckets. A sum that lacks a rate is unknown, not what is known of it; the frame is told why. */
export function moneySeries(
  { buckets, notes }: Pick<Frame, 'buckets' | 'notes'>,
  { of, isSplit }: Wanted,
  rows: readonly MoneyCount[],
): CountSeries {
  const all = new Map<string | null, Cell[]>(isSplit ? [] : [[null, buckets.map(() => EMPTY)]]);
  for (const row of rows) {
    const values = all.get(row.label) ?? buckets.map(() => EMPTY);
    all.set(row.label, values);
    values[row.window] = added(values[row.window] ?? EMPTY, row);
  }
  // Of a group that holds internal accounts alone, nothing is left once they are taken off.
  const cells = [...all].filter(([label, values]) => label === null || values.some(isSomething));
  const isUnknown =
    of === 'money' && cells.some(([, values]) => values.some(({ unconverted }) => unconverted > 0));
  if (isUnknown)
    noteMissingRates(
      notes,
      rows.flatMap(({ missing }) => missing ?? []),
    );
  return new Map(cells.map(([label, values]) => [label, values.map((cell) => valueOf(cell, of))]));
}

const EMPTY: Cell = { count: 0, people: 0, minor: 0, unconverted: 0 };

function isSomething({ count, people }: Cell): boolean {
  return count !== 0 || people !== 0;
}

function added(a: Cell, b: Cell): Cell {
  return {
    count: a.count + b.count,
    people: a.people + b.people,
    minor: a.minor + b.minor,
    unconverted: a.unconverted + b.unconverted,
  };
}

function valueOf({ count, people, minor, unconverted }: Cell, of: MoneyFact['of']): number | null {
  if (of === 'count') return count;
  if (of === 'people') return people;
  return unconverted > 0 ? null : minor;
}
