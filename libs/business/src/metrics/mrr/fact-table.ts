import type { MrrFact, MrrSum } from '@sextant/db/queries/mrr/mrr-fact';
import type { CountSeries } from '../counts/count-series.ts';

type Cell = Pick<MrrSum, 'count' | 'deltaMinor' | 'unknown'>;

/** What facts add up to by label and window: window 0 is everything before the first edge. */
export type FactTable = {
  windows: number;
  isSplit: boolean;
  cells: ReadonlyMap<MrrFact, ReadonlyMap<string | null, readonly Cell[]>>;
};

const EMPTY: Cell = { count: 0, deltaMinor: 0, unknown: 0 };

/** Adds sums up by fact, label and window. */
export function factTable(sums: readonly MrrSum[], windows: number, isSplit: boolean): FactTable {
  const cells = new Map<MrrFact, Map<string | null, Cell[]>>();
  for (const sum of sums) {
    const labels = cells.get(sum.fact) ?? new Map<string | null, Cell[]>();
    cells.set(sum.fact, labels);
    const row = labels.get(sum.label) ?? Array.from({ length: windows }, () => EMPTY);
    labels.set(sum.label, row);
    row[sum.window] = added(row[sum.window] ?? EMPTY, sum);
  }
  return { windows, isSplit, cells };
}

/** What is so at each edge; null where an exchange rate is missing. */
export function statesAt(table: FactTable, fact: MrrFact, of: 'money' | 'count'): CountSeries {
  return seriesOf(table, [fact], (row) => {
    let state = EMPTY;
    return row.map((cell) => valueOf((state = added(state, cell)), of));
  });
}

/** What happened between one edge and the next; null where an exchange rate is missing that could change it. */
export function flowsBetween(
  table: FactTable,
  {
    facts,
    of,
    doubts = facts,
  }: { facts: readonly MrrFact[]; of: 'money' | 'count'; doubts?: readonly MrrFact[] | undefined },
): CountSeries {
  const flows = seriesOf(table, facts, (row) =>
    row.slice(1).map(({ count, deltaMinor }) => (of === 'count' ? count : deltaMinor)),
  );
  if (of === 'count') return flows;
  const unknown = seriesOf(table, [...new Set([...facts, ...doubts])], (row) =>
    row.slice(1).map((cell) => cell.unknown),
  );
  return new Map(
    [...flows, ...[...unknown].filter(([label]) => !flows.has(label))].map(([label]) => [
      label,
      Array.from({ length: table.windows - 1 }, (_, index) =>
        (unknown.get(label)?.[index] ?? 0) > 0 ? null : (flows.get(label)?.[index] ?? 0),
      ),
    ]),
  );
}

function seriesOf(
  { cells, windows, isSplit }: FactTable,
  facts: readonly MrrFact[],
  read: (row: readonly Cell[]) => (number | null)[],
): CountSeries {
  const rows = new Map<string | null, Cell[]>(
    isSplit ? [] : [[null, Array.from({ length: windows }, () => EMPTY)]],
  );
  for (const fact of facts) {
    for (const [label, row] of cells.get(fact) ?? []) {
      const sum = rows.get(label);
      rows.set(
        label,
        sum === undefined ? [...row] : sum.map((cell, index) => added(cell, row[index] ?? EMPTY)),
      );
    }
  }
  return new Map([...rows].map(([label, row]) => [label, read(row)]));
}

function added(a: Cell, b: Cell): Cell {
  return {
    count: a.count + b.count,
    deltaMinor: a.deltaMinor + b.deltaMinor,
    unknown: a.unknown + b.unknown,
  };
}

function valueOf({ count, deltaMinor, unknown }: Cell, of: 'money' | 'count'): number | null {
  if (of === 'count') return count;
  return unknown > 0 ? null : deltaMinor;
}
