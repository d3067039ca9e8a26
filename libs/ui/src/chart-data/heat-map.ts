/** One cell of a cohort table. */
export type HeatMapCell = {
  /** People counted. */
  count: number;
  /** count over those it could have been; null when nobody could. */
  rate: number | null;
  /** false while the period is not over for all: hatched, and left out of the average. */
  isMature: boolean;
};

export type HeatMapRow = {
  key: string;
  label: string;
  size: number;
  /** By period; null where the period has not begun. */
  cells: readonly (HeatMapCell | null)[];
};

export type HeatMapMode = 'rate' | 'count';
export type HeatMapPosition = { row: number; column: number };

export const HEAT_STEPS = 10;

/** The highest rate the colours must tell apart: over mature cells after the first period, or 1 when there are none. */
export function heatMaximum(rows: readonly HeatMapRow[]): number {
  const rates = rows.flatMap((row) =>
    row.cells.slice(1).flatMap((cell) => (cell?.isMature && cell.rate !== null ? [cell.rate] : [])),
  );
  const highest = Math.max(0, ...rates);
  return highest > 0 ? highest : 1;
}

/** Which of the ten colours a rate gets, 0 the palest; beyond the maximum it stays at the strongest. */
export function heatStep(rate: number, maximum: number): number {
  const step = Math.ceil((rate / maximum) * (HEAT_STEPS - 1));
  return Math.min(HEAT_STEPS - 1, Math.max(0, step));
}

/** Where an arrow key leads from a cell, skipping what is not there; null for other keys and at the edge. */
export function moveInHeatMap(
  rows: readonly HeatMapRow[],
  from: HeatMapPosition,
  key: string,
): HeatMapPosition | null {
  const step = STEPS[key];
  if (!step) return key === 'Home' || key === 'End' ? edgeOfRow(rows, from, key) : null;
  const to = { row: from.row + step.row, column: from.column + step.column };
  return hasCell(rows, to) ? to : null;
}

const STEPS: Readonly<Record<string, HeatMapPosition>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function edgeOfRow(
  rows: readonly HeatMapRow[],
  from: HeatMapPosition,
  key: 'Home' | 'End',
): HeatMapPosition | null {
  const cells = rows[from.row]?.cells ?? [];
  const column =
    key === 'Home' ? cells.findIndex((cell) => cell !== null) : cells.findLastIndex((cell) => cell !== null);
  return column === -1 ? null : { row: from.row, column };
}

function hasCell(rows: readonly HeatMapRow[], at: HeatMapPosition): boolean {
  return (rows[at.row]?.cells[at.column] ?? null) !== null;
}
