'use client';

import { useRef, useState, type ReactNode } from 'react';
import type { ChartTable } from '../chart-data/chart-table.ts';
import { Panel } from '../components/panel.tsx';
import { ChartLegend, type LegendItem } from './chart-legend.tsx';
import { ChartTableView } from './chart-table-view.tsx';
import { ChartToolbar } from './chart-toolbar.tsx';
import { drawChartImage } from './draw-chart-image.ts';

/** What every chart takes for its frame. */
export type ChartFrameOptions = {
  /** States the measure: "Revenue by day". */
  title: string;
  /** "USD", "people", "% of cohort". */
  unit?: string;
  subtitle?: ReactNode;
  /** The main fact in a sentence, for those who cannot see the chart; derived when left out. */
  summary?: string;
  /** Left of the chart's own tools. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** Height of the plot in pixels. */
  height?: number;
  className?: string;
};

export type ChartFrameProps = ChartFrameOptions & {
  summary: string;
  legend?: readonly LegendItem[];
  table: ChartTable;
  children: ReactNode;
};

export const PLOT_HEIGHT = 280;

/** The room of a chart: heading, legend, a table of the same numbers, and downloads of what is seen. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, unit, subtitle, summary, legend = [], table, actions, footer, children } = props;
  const [isTable, setIsTable] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const height = props.height ?? PLOT_HEIGHT;
  return (
    <Panel
      title={title}
      {...(unit === undefined ? {} : { unit })}
      {...(subtitle === undefined ? {} : { subtitle })}
      {...(footer === undefined ? {} : { footer })}
      {...(props.className === undefined ? {} : { className: props.className })}
      actions={
        <>
          <ChartLegend items={legend} className="mr-2" />
          {actions}
          <ChartToolbar
            name={title}
            table={table}
            view={{ isTable, onIsTableChange: setIsTable }}
            drawImage={async () =>
              plot.current && drawChartImage(plot.current, { title, unit: unit ?? '', legend })
            }
          />
        </>
      }
    >
      {isTable ? (
        <ChartTableView table={table} title={title} height={height} />
      ) : (
        <div ref={plot} role="img" aria-label={`${title}. ${summary}`} style={{ height }}>
          {children}
        </div>
      )}
    </Panel>
  );
}
