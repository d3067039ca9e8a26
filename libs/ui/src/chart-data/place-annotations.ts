import type { ChartAnnotation, ChartPoint } from './time-series.ts';

export type PlacedAnnotation = { bucket: string; labels: string[]; tone: ChartAnnotation['tone'] };

/** Puts each annotation into the interval that holds it; what lies outside the chart is left out. */
export function placeAnnotations(
  points: readonly ChartPoint[],
  annotations: readonly ChartAnnotation[],
): PlacedAnnotation[] {
  const placed = new Map<string, PlacedAnnotation>();
  for (const annotation of annotations) {
    const bucket = bucketOf(points, Date.parse(annotation.at));
    if (bucket === null) continue;
    const same = placed.get(bucket);
    if (same) same.labels.push(annotation.label);
    else placed.set(bucket, { bucket, labels: [annotation.label], tone: annotation.tone });
  }
  return [...placed.values()];
}

function bucketOf(points: readonly ChartPoint[], at: number): string | null {
  const starts = points.map((point) => Date.parse(point.bucket));
  const index = starts.findLastIndex((start) => start <= at);
  const start = starts[index];
  if (start === undefined) return null;
  const isLast = index === starts.length - 1;
  const width = index > 0 ? start - (starts[index - 1] ?? start) : Number.POSITIVE_INFINITY;
  return isLast && at >= start + width ? null : (points[index]?.bucket ?? null);
}
