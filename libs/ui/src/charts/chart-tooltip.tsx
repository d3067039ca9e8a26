'use client';

import { computeDelta, formatDelta } from '../format/delta.ts';
import { formatExactValue, type ValueFormat } from '../format/value.ts';
import { seriesColour, type ChartPoint, type ChartSeries } from '../chart-data/time-series.ts';

type ChartTooltipProps = {
  point: ChartPoint | undefined;
  series: readonly ChartSeries[];
  format: ValueFormat;
};

/** Exact values under the crosshair, each with its change against the compared period. */
export function ChartTooltip({ point, series, format }: ChartTooltipProps) {
  if (!point) return null;
  const hasPrevious = point.previous !== undefined;
  return (
    <div className="min-w-40 rounded-control border border-line-strong bg-raised px-3 py-2 text-xs text-ink shadow-float">
      <p className="mb-1 font-semibold">
        {point.fullLabel}
        {point.isComplete === false && <span className="ml-1 font-normal text-ink-muted">so far</span>}
      </p>
      <table className="w-full">
        <tbody>
          {series.map((item, index) => {
            const now = point.values[item.key] ?? null;
            const before = point.previous?.[item.key] ?? null;
            return (
              <tr key={item.key}>
                <td className="py-px pr-4 text-ink-muted">
                  <span
                    className="mr-1.5 inline-block size-2 rounded-xs"
                    style={{ background: seriesColour(item, index) }}
                  />
                  {item.label}
                </td>
                <td className="py-px text-right font-medium tabular-nums">{formatExactValue(now, format)}</td>
                {hasPrevious && (
                  <td className="py-px pl-3 text-right text-ink-muted tabular-nums">
                    {formatDelta(computeDelta(now, before, 'percent'), 'percent', format)}
                  </td>
                )}
              </tr>
            );
          })}
          {hasPrevious &&
            series.map((item) => (
              <tr key={`${item.key}:previous`} className="text-ink-muted">
                <td className="py-px pr-4">{series.length > 1 ? `${item.label}, previous` : 'Previous'}</td>
                <td className="py-px text-right tabular-nums">
                  {formatExactValue(point.previous?.[item.key] ?? null, format)}
                </td>
                <td />
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
