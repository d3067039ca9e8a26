'use client';

import { useMemo, useRef, useState } from 'react';
import type { ChartTable } from '../chart-data/chart-table.ts';
import {
  heatMaximum,
  type HeatMapMode,
  type HeatMapPosition,
  type HeatMapRow,
} from '../chart-data/heat-map.ts';
import { heatTable } from '../chart-data/heat-table.ts';
import { Panel } from '../components/panel.tsx';
import { SegmentedControl } from '../components/segmented-control.tsx';
import type { ChartFrameOptions } from './chart-frame.tsx';
import { ChartToolbar } from './chart-toolbar.tsx';
import { drawHeatMapImage } from './draw-heat-map-image.ts';
import { HeatMapGrid } from './heat-map-grid.tsx';
import { HeatMapLegend } from './heat-map-legend.tsx';

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

const SMALL_SIZE = 20;

/** Groups as rows, periods as columns: a real table, coloured, that arrow keys walk through. */
export function HeatMapTable(props: HeatMapTableProps) {
  const { title, unit, mode = 'rate', onModeChange, smallSize = SMALL_SIZE, rows } = props;
  const maximum = useMemo(() => heatMaximum(rows), [rows]);
  const [focused, setFocused] = useState<HeatMapPosition>({ row: 0, column: 0 });
  const table = useMemo<ChartTable>(() => heatTable(props, mode), [props, mode]);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Panel
      title={title}
      unit={unit ?? (mode === 'rate' ? '% of row' : props.sizeHeading.toLowerCase())}
      {...(props.subtitle === undefined ? {} : { subtitle: props.subtitle })}
      {...(props.className === undefined ? {} : { className: props.className })}
      isFlush
      actions={
        <>
          {onModeChange && (
            <SegmentedControl
              label="Show cells as"
              value={mode}
              onChange={onModeChange}
              options={[
                { value: 'rate', label: '%' },
                { value: 'count', label: 'n' },
              ]}
            />
          )}
          {props.actions}
          <ChartToolbar
            name={title}
            table={table}
            drawImage={async () =>
              panel.current && drawHeatMapImage(panel.current, { ...props, mode, smallSize })
            }
          />
        </>
      }
      footer={
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <HeatMapLegend maximum={maximum} smallSize={smallSize} />
          {props.footer}
        </div>
      }
    >
      <div ref={panel}>
        <HeatMapGrid
          {...props}
          mode={mode}
          smallSize={smallSize}
          maximum={maximum}
          focus={{ focused, setFocused }}
        />
      </div>
    </Panel>
  );
}
