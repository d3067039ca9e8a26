import type { CellKey } from '@sextant/db/queries/rollups/cell-row';
import { cellText } from './cell-text.ts';
import type { Cell } from './cell.ts';
import type { Difference } from './difference.ts';
import { Tally } from './tally.ts';

type Place = Pick<CellKey, 'grain' | 'dimension'>;

/** Every cell that differs between what is kept and what was recounted. */
export function compareCells(place: Place, kept: readonly Cell[], recounted: readonly Cell[]): Difference[] {
  const rest = new Map(recounted.map((cell) => [cellText({ ...place, ...cell }), cell]));
  const differences: Difference[] = [];
  for (const cell of kept) {
    const text = cellText({ ...place, ...cell });
    const right = rest.get(text)?.tally ?? Tally.empty;
    rest.delete(text);
    if (!cell.tally.equals(right)) differences.push(difference(place, cell, right));
  }
  for (const cell of rest.values())
    differences.push(difference(place, { ...cell, tally: Tally.empty }, cell.tally));
  return differences;
}

function difference(place: Place, kept: Cell, right: Tally): Difference {
  const { name, bucket, value, tally } = kept;
  const where = place.dimension === '' ? '' : ` with ${place.dimension} ${value}`;
  const message =
    `${place.grain} ${bucket.toISOString()}, ${name}${where}: ` +
    `kept ${said(tally)}, recounted ${said(right)}${firstPerson(tally, right)}`;
  return { ...place, name, bucket, value, message };
}

function said(tally: Tally): string {
  return `${tally.people.size} people with ${tally.sum()} events`;
}

function firstPerson(kept: Tally, right: Tally): string {
  const rightCounts = right.counts();
  const keptCounts = kept.counts();
  for (const person of [...keptCounts.keys(), ...rightCounts.keys()]) {
    const [a, b] = [keptCounts.get(person) ?? 0, rightCounts.get(person) ?? 0];
    if (a !== b) return `; for instance person ${person}: ${a} kept, ${b} recounted`;
  }
  return '';
}
