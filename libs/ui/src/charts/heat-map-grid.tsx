'use client';

import { heatStep, type HeatMapPosition } from '../chart-data/heat-map.ts';
import { formatExactNumber } from '../format/number.ts';
import { formatBareShare } from '../format/share.ts';
import { classNames } from '../class-names.ts';
import { HeatMapCellView } from './heat-map-cell.tsx';
import type { HeatMapTableProps } from './heat-map-cell.tsx';

type HeatMapGridProps = HeatMapTableProps & {
  mode: 'rate' | 'count';
  smallSize: number;
  maximum: number;
  focus: { focused: HeatMapPosition; setFocused: (position: HeatMapPosition) => void };
};

export function HeatMapGrid(props: HeatMapGridProps) {
  const { title, rows, columns, rowHeading, sizeHeading } = props;
  return (
    <div className="overflow-x-auto px-3 pb-2">
      <table aria-label={title} className="w-full border-separate border-spacing-[2px] text-xs">
        <thead>
          <tr className="text-ink-muted">
            <th scope="col" className={LABEL_CLASS}>
              {rowHeading}
            </th>
            <th scope="col" className="px-2 text-right font-medium">
              {sizeHeading}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="h-7 min-w-12 px-1 text-center font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <AverageRow {...props} />
          {rows.map((row, index) => (
            <HeatMapRow key={row.key} grid={props} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const LABEL_CLASS = 'sticky left-0 z-10 bg-surface px-1 text-left font-medium whitespace-nowrap';

function AverageRow({ average, columns }: HeatMapGridProps) {
  return (
    <tr className="font-medium text-ink">
      <th scope="row" className={LABEL_CLASS}>
        {average.label}
      </th>
      <td className="px-2 text-right">{formatExactNumber(average.size)}</td>
      {columns.map((column, index) => (
        <td key={column} className="h-7 border-b border-line-strong text-center">
          {formatBareShare(average.rates[index] ?? null)}
        </td>
      ))}
    </tr>
  );
}

function HeatMapRow({ grid, index }: { grid: HeatMapGridProps; index: number }) {
  const row = grid.rows[index];
  if (!row) return null;
  const isSmall = row.size < grid.smallSize;
  return (
    <tr>
      <th
        scope="row"
        className={classNames(LABEL_CLASS, 'font-normal', isSmall ? 'text-ink-subtle' : 'text-ink')}
      >
        {row.label}
      </th>
      <td className={classNames('px-2 text-right', isSmall ? 'text-ink-subtle' : 'text-ink')}>
        {formatExactNumber(row.size)}
      </td>
      {grid.columns.map((column, position) => {
        const cell = row.cells[position] ?? null;
        const { focused } = grid.focus;
        return (
          <HeatMapCellView
            key={column}
            grid={grid}
            row={row}
            cell={cell}
            at={{ row: index, column: position }}
            step={cell === null || cell.rate === null ? null : heatStep(cell.rate, grid.maximum)}
            isFocusable={focused.row === index && focused.column === position}
          />
        );
      })}
    </tr>
  );
}
