import { formatShare } from '../format/share.ts';
import { labelCell, valueCell, type ChartCell, type ChartTable } from './chart-table.ts';
import type { HeatMapCell, HeatMapMode, HeatMapRow } from './heat-map.ts';

type HeatTableSource = {
  rowHeading: string;
  sizeHeading: string;
  columns: readonly string[];
  rows: readonly HeatMapRow[];
  average: { label: string; size: number; rates: readonly (number | null)[] };
};

/** The cohort table as plain cells; what is not over stays empty; the average row exists for rates alone. */
export function heatTable(source: HeatTableSource, mode: HeatMapMode): ChartTable {
  const { rowHeading, sizeHeading, columns, rows, average } = source;
  const body = rows.map((row) => [
    labelCell(row.label),
    valueCell(row.size, { unit: 'count' }),
    ...columns.map((_, index) => toCell(row.cells[index] ?? null, mode)),
  ]);
  const averageRow = [
    labelCell(average.label),
    valueCell(average.size, { unit: 'count' }),
    ...columns.map((_, index) => rateCell(average.rates[index] ?? null)),
  ];
  return {
    header: [rowHeading, sizeHeading, ...columns],
    rows: mode === 'rate' ? [averageRow, ...body] : body,
  };
}

function toCell(cell: HeatMapCell | null, mode: HeatMapMode): ChartCell {
  if (!cell?.isMature) return { text: '', value: null };
  return mode === 'rate' ? rateCell(cell.rate) : valueCell(cell.count, { unit: 'count' });
}

function rateCell(rate: number | null): ChartCell {
  return { text: formatShare(rate), value: rate };
}
