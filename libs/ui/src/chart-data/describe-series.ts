import { formatExactValue, type ValueFormat } from '../format/value.ts';
import type { ChartPoint, ChartSeries } from './time-series.ts';

/** The main fact of each series in a sentence: first and last finished value, lowest and highest. */
export function describeSeries(
  points: readonly ChartPoint[],
  series: readonly ChartSeries[],
  format: ValueFormat,
): string {
  const finished = points.filter((point) => point.isComplete !== false);
  const first = finished[0];
  const last = finished.at(-1);
  if (!first || !last) return 'No finished interval yet.';
  const facts = series.map(({ key, label }) => {
    const values = finished.map((point) => point.values[key] ?? null).filter((value) => value !== null);
    if (values.length === 0) return `${label}: no values`;
    const text = (value: number | null) => formatExactValue(value, format);
    const ends = `${text(first.values[key] ?? null)} to ${text(last.values[key] ?? null)}`;
    return `${label}: ${ends}, between ${text(Math.min(...values))} and ${text(Math.max(...values))}`;
  });
  return `${first.fullLabel} to ${last.fullLabel}. ${facts.join('. ')}.`;
}
