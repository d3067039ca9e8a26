'use client';

import type { HeatMapTableProps } from './heat-map-cell.tsx';
import { useMemo, useRef, useState } from 'react';
import type { ChartTable } from '../chart-data/chart-table.ts';
import { heatMaximum, type HeatMapPosition } from '../chart-data/heat-map.ts';
import { heatTable } from '../chart-data/heat-table.ts';
import { Panel } from '../components/panel.tsx';
import { SegmentedControl } from '../components/segmented-control.tsx';
import { ChartToolbar } from './chart-toolbar.tsx';
import { drawHeatMapImage } from './draw-heat-map-image.ts';
import { HeatMapGrid } from './heat-map-grid.tsx';
import { HeatMapLegend } from './heat-map-legend.tsx';

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
