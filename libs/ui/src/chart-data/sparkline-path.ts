export type SparklineShape = {
  /** SVG paths in a box of 100 × 100, y down; gaps start a new stroke. */
  line: string;
  /** The stretch towards an unfinished last value, or empty. */
  openLine: string;
  area: string;
  /** Where the last value sits, in per cent of the box; null when there is none. */
  last: { x: number; y: number } | null;
};

type Point = { x: number; y: number };

const INSET = 6;

/** Scales values into the box from their own minimum to their maximum: a sparkline shows shape, not size. */
export function sparklinePath(values: readonly (number | null)[], isLastOpen = false): SparklineShape {
  const points = place(values);
  const closed = isLastOpen ? points.slice(0, -1) : points;
  const tail = isLastOpen ? points.slice(-2) : [];
  const runs = splitRuns(closed);
  return {
    line: runs.map(toPath).join(''),
    openLine: tail.every((point) => point !== null) ? toPath(tail.filter((point) => point !== null)) : '',
    area: splitRuns(points)
      .filter((run) => run.length > 1)
      .map(toArea)
      .join(''),
    last: points.findLast((point) => point !== null) ?? null,
  };
}

function place(values: readonly (number | null)[]): (Point | null)[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  return values.map((value, index) => {
    if (value === null) return null;
    const x = values.length > 1 ? (index / (values.length - 1)) * 100 : 100;
    const height = span === 0 ? 0.5 : (value - low) / span;
    return { x, y: 100 - INSET - height * (100 - 2 * INSET) };
  });
}

function splitRuns(points: (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function toPath(run: Point[]): string {
  return run.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('');
}

function toArea(run: Point[]): string {
  return `${toPath(run)}L${round(run.at(-1)?.x ?? 0)} 100L${round(run[0]?.x ?? 0)} 100Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
