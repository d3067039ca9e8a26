import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { CellCache } from './cell-cache.ts';
import type { Cell } from './cell.ts';
import type { TraitDimension } from './dimension.ts';
import { People } from './people.ts';
import { readCells } from './read-cells.ts';
import { readMoments } from './read-moments.ts';
import { readNames } from './read-names.ts';
import { readRawCells } from './read-raw-cells.ts';
import { readTail } from './read-tail.ts';
import { readTrait, type TraitQuery } from './read-trait.ts';
import { requireRawEvents } from './require-kept.ts';
import type { Snapshot } from './snapshot.ts';

/** The snapshot of a transaction that sees one instant. This is the one place that leaves internal accounts out. */
export async function openSnapshot(sql: Transaction, cache: CellCache): Promise<Snapshot> {
  const tail = await readTail(sql, cache);
  let internal: Promise<People> | undefined;
  const internalPeople = () =>
    (internal ??= readTrait(sql, tail, { dimension: 'internal' }).then(
      (traits) => traits.get('yes') ?? People.none,
    ));
  const traits = new Map<TraitDimension, Promise<ReadonlyMap<string, People>>>();
  const visibleTrait = async (query: TraitQuery) => {
    const [all, hidden] = await Promise.all([readTrait(sql, tail, query), internalPeople()]);
    if (query.dimension === 'internal' || hidden.isEmpty) return all;
    const seen = [...all].map(([value, people]) => [value, people.andNot(hidden)] as const);
    return new Map(seen.filter(([, people]) => !people.isEmpty));
  };
  const visible = async (cells: Promise<Cell[]>) => visibleCells(await cells, await internalPeople());
  return {
    asOf: tail.asOf,
    sql,
    zone: tail.zone,
    rawSince: tail.rawSince,
    countedSince: tail.countedSince,
    cells: (query) => visible(readCells(sql, tail, query)),
    rawCells: (query) => {
      requireRawEvents(tail, query.from);
      return visible(readRawCells(sql, tail, query));
    },
    starts: ({ from, to }) =>
      visibleTrait({ dimension: 'start_hour', between: [from.toISOString(), to.toISOString()] }),
    moments: (query) => {
      requireRawEvents(tail, query.from);
      return readMoments(sql, tail, query);
    },
    names: (from, to) => readNames(sql, tail, { from, to }),
    trait: (dimension) => {
      const known = traits.get(dimension) ?? visibleTrait({ dimension });
      traits.set(dimension, known);
      return known;
    },
  };
}

function visibleCells(cells: readonly Cell[], internal: People): Cell[] {
  return cells
    .map((cell) => ({ ...cell, tally: cell.tally.without(internal) }))
    .filter(({ tally }) => !tally.isEmpty)
    .toSorted(
      (a, b) =>
        a.bucket.getTime() - b.bucket.getTime() || compare(a.name, b.name) || compare(a.value, b.value),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
