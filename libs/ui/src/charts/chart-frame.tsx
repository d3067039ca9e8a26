'use client';

import { Suspense, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { ChartTable } from '../chart-data/chart-table.ts';
import { Panel } from '../components/panel.tsx';
import { Skeleton } from '../components/skeleton.tsx';
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
  /** Makes a button of each row's label in the table. */
  onSelectRow?: (index: number) => void;
  /** Draws the picture where the plot is not an SVG. */
  drawImage?: (plot: HTMLElement) => Promise<Blob | null>;
  /** The plot holds text of its own, so it grows with it and is read as it is. */
  isFluid?: boolean;
  children: ReactNode;
};

export const PLOT_HEIGHT = 280;

/** The room of a chart: heading, legend, a table of the same numbers, and downloads of what is seen. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, unit, subtitle, summary, legend = [], table, actions, footer, children } = props;
  const [isTable, setIsTable] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const height = props.height ?? PLOT_HEIGHT;
  const draw = props.drawImage ?? ((element) => drawChartImage(element, { title, unit: unit ?? '', legend }));
  return (
    <Panel
      title={title}
      {...(unit === undefined ? {} : { unit })}
      {...(subtitle === undefined ? {} : { subtitle })}
      {...(footer === undefined ? {} : { footer })}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(legend.length > 1 && { aside: <ChartLegend items={legend} /> })}
      actions={
        <>
          {actions}
          <ChartToolbar
            name={title}
            table={table}
            view={{ isTable, onIsTableChange: setIsTable }}
            drawImage={async () => plot.current && draw(plot.current)}
          />
        </>
      }
    >
      {isTable ? (
        <ChartTableView
          table={table}
          title={title}
          height={height}
          {...(props.onSelectRow === undefined ? {} : { onSelectRow: props.onSelectRow })}
        />
      ) : (
        <Plot ref={plot} height={height} label={`${title}. ${summary}`} isFluid={props.isFluid ?? false}>
          {children}
        </Plot>
      )}
    </Panel>
  );
}

type PlotProps = {
  ref: RefObject<HTMLDivElement | null>;
  height: number;
  label: string;
  isFluid: boolean;
  children: ReactNode;
};

/** Fills what the panel leaves, from its height up; the inner box lets a chart shrink again. */
function Plot({ ref, height, label, isFluid, children }: PlotProps) {
  if (isFluid) {
    return (
      <div ref={ref} role="group" aria-label={label}>
        {children}
      </div>
    );
  }
  return (
    <div ref={ref} role="img" aria-label={label} className="relative h-full" style={{ minHeight: height }}>
      <div className="absolute inset-0">
        <Suspense fallback={<PlotSkeleton />}>{children}</Suspense>
      </div>
    </div>
  );
}

function PlotSkeleton() {
  return (
    <div aria-busy className="size-full">
      <Skeleton className="size-full" />
    </div>
  );
}
