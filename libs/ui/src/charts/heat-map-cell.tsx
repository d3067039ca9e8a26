'use client';

import type { ChartFrameOptions } from './chart-frame.tsx';
import type { HeatMapMode } from '../chart-data/heat-map.ts';
import type { KeyboardEvent } from 'react';
import {
  moveInHeatMap,
  type HeatMapCell,
  type HeatMapPosition,
  type HeatMapRow,
} from '../chart-data/heat-map.ts';
import { classNames } from '../class-names.ts';
import { Link } from '../components/link.tsx';
import { formatExactNumber } from '../format/number.ts';
import { formatBareShare, formatShare } from '../format/share.ts';

export type HeatMapSelection = { rowKey: string; column: number };

export type HeatMapTableProps = Omit<ChartFrameOptions, 'height' | 'summary'> & {
  /** Heading of the row labels: "Sign-up week". */
  rowHeading: string;
  /** Heading of the sizes: "People". */
  sizeHeading: string;
  /** Period headings in order: "W0", "W1". */
  columns: readonly string[];
  rows: readonly HeatMapRow[];
  /** The weighted row over mature cells only, by period; null where no cell is mature. */
  average: { label: string; size: number; rates: readonly (number | null)[] };
  mode?: HeatMapMode;
  /** Shows the switch between rates and counts. */
  onModeChange?: (mode: HeatMapMode) => void;
  /** Rows of fewer people are greyed. */
  smallSize?: number;
  selected?: HeatMapSelection | null;
  onSelect?: (selection: HeatMapSelection) => void;
  /** Leads from a cell to what is behind it; a link wins over onSelect. */
  cellHref?: (selection: HeatMapSelection) => string;
};

type HeatMapCellViewProps = {
  grid: Pick<HeatMapTableProps, 'rows' | 'columns' | 'selected' | 'onSelect' | 'cellHref' | 'sizeHeading'> & {
    mode: 'rate' | 'count';
    smallSize: number;
    focus: { setFocused: (position: HeatMapPosition) => void };
  };
  row: HeatMapRow;
  cell: HeatMapCell | null;
  at: HeatMapPosition;
  step: number | null;
  isFocusable: boolean;
};

const HIGH_STEP = 7;

export function HeatMapCellView(props: HeatMapCellViewProps) {
  const { grid, row, cell, at, isFocusable } = props;
  if (!cell) return <td />;
  const selection = { rowKey: row.key, column: at.column };
  const isSelected = grid.selected?.rowKey === row.key && grid.selected.column === at.column;
  const shared = {
    'data-cell': `${at.row}:${at.column}`,
    tabIndex: isFocusable ? 0 : -1,
    onFocus: () => grid.focus.setFocused(at),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => walk(event, grid.rows, at),
    ...(isSelected && { 'aria-current': true as const }),
    title: describe(props),
    ...((grid.cellHref ?? grid.onSelect) && { 'aria-label': describe(props) }),
    className: classNames(
      'flex h-7 w-full items-center justify-center rounded tabular-nums focus-visible:outline-offset-1',
      (grid.cellHref ?? grid.onSelect) && 'hover:outline-2 hover:outline-ink-subtle',
      isSelected && 'font-semibold outline-2 outline-series-2 hover:outline-series-2',
      !cell.isMature && 'hatched text-ink-muted',
      cell.isMature && row.size < grid.smallSize && 'bg-hover text-ink-subtle',
    ),
    style: colours(props),
  };
  const text = cell.isMature ? cellText(cell, grid.mode) : null;
  return <td className="p-0">{drawCell({ shared, text, selection, grid })}</td>;
}

type Drawn = {
  shared: Record<string, unknown> & { className: string };
  text: string | null;
  selection: { rowKey: string; column: number };
  grid: HeatMapCellViewProps['grid'];
};

function drawCell({ shared, text, selection, grid }: Drawn) {
  if (grid.cellHref) {
    return (
      <Link {...shared} href={grid.cellHref(selection)}>
        {text}
      </Link>
    );
  }
  if (!grid.onSelect) return <span {...shared}>{text}</span>;
  return (
    <button type="button" {...shared} onClick={() => grid.onSelect?.(selection)}>
      {text}
    </button>
  );
}

function colours({ cell, row, grid, step }: HeatMapCellViewProps) {
  if (!cell?.isMature || row.size < grid.smallSize || step === null) return undefined;
  return {
    background: `var(--heat-${step})`,
    color: step >= HIGH_STEP ? 'var(--heat-ink-high)' : 'var(--heat-ink-low)',
  };
}

function cellText(cell: HeatMapCell, mode: 'rate' | 'count'): string {
  return mode === 'rate' ? formatBareShare(cell.rate) : formatExactNumber(cell.count);
}

/** "7 Sep, W2: 139 of 358, 38.8 %". */
function describe({ grid, row, cell, at }: HeatMapCellViewProps): string {
  const place = `${row.label}, ${grid.columns[at.column] ?? ''}`;
  if (!cell) return place;
  if (!cell.isMature) return `${place}: not over for all`;
  const fact = `${formatExactNumber(cell.count)} of ${formatExactNumber(row.size)}`;
  const warning = row.size < grid.smallSize ? ', few people' : '';
  return `${place}: ${fact}, ${formatShare(cell.rate)}${warning}`;
}

function walk(event: KeyboardEvent<HTMLElement>, rows: readonly HeatMapRow[], at: HeatMapPosition) {
  const to = moveInHeatMap(rows, at, event.key);
  if (!to) return;
  event.preventDefault();
  const table = event.currentTarget.closest('table');
  table?.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`)?.focus();
}
