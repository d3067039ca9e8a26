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

/** What is so at each edge; null where an exchange rate is missing. A label that was nothing by the first edge and never moved since is left out. */
export function statesAt(table: FactTable, fact: MrrFact, of: 'money' | 'count'): CountSeries {
  const rows = [...rowsOf(table, [fact])].filter(
    ([label, [before = EMPTY, ...since]]) => label === null || !isNothing(before) || isSeen(since),
  );
  return new Map(
    rows.map(([label, row]) => {
      let state = EMPTY;
      return [label, row.map((cell) => valueOf((state = added(state, cell)), of))];
    }),
  );
}

type Flow = { facts: readonly MrrFact[]; of: 'money' | 'count'; doubts?: readonly MrrFact[] | undefined };

/** What happened between one edge and the next; null where an exchange rate is missing that could change it. */
export function flowsBetween(table: FactTable, { facts, of, doubts = facts }: Flow): CountSeries {
  const flows = rowsOf(table, facts);
  const doubtful: Rows = of === 'count' ? new Map() : rowsOf(table, [...new Set([...facts, ...doubts])]);
  const labels = [...new Set([...flows.keys(), ...doubtful.keys()])].filter(
    (label) => label === null || isSeen(since(flows, label)) || since(doubtful, label).some(isUnknown),
  );
  return new Map(
    labels.map((label) => {
      const [moved, doubted] = [since(flows, label), since(doubtful, label)];
      return [
        label,
        Array.from({ length: table.windows - 1 }, (_, index) => {
          const { count, deltaMinor } = moved[index] ?? EMPTY;
          if (of === 'count') return count;
          return isUnknown(doubted[index] ?? EMPTY) ? null : deltaMinor;
        }),
      ];
    }),
  );
}

type Rows = ReadonlyMap<string | null, readonly Cell[]>;

function rowsOf({ cells, windows, isSplit }: FactTable, facts: readonly MrrFact[]): Rows {
  const nothing = Array.from({ length: windows }, () => EMPTY);
  const rows = new Map<string | null, readonly Cell[]>(isSplit ? [] : [[null, nothing]]);
  for (const [label, row] of facts.flatMap((fact) => [...(cells.get(fact) ?? [])])) {
    const sum = rows.get(label) ?? nothing;
    rows.set(
      label,
      sum.map((cell, index) => added(cell, row[index] ?? EMPTY)),
    );
  }
  return rows;
}

/** A label's row from the first edge on. */
function since(rows: Rows, label: string | null): readonly Cell[] {
  return rows.get(label)?.slice(1) ?? [];
}

/** Whether anything moved, also where it came to nothing. */
function isSeen(row: readonly Cell[]): boolean {
  return row.some((cell) => cell !== EMPTY);
}

function isNothing({ count, deltaMinor, unknown }: Cell): boolean {
  return count === 0 && deltaMinor === 0 && unknown === 0;
}

function isUnknown({ unknown }: Cell): boolean {
  return unknown > 0;
}

function added(a: Cell, b: Cell): Cell {
  if (a === EMPTY) return b;
  if (b === EMPTY) return a;
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
