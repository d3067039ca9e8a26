/** One interval of a chart in time. */
export type ChartPoint = {
  /** ISO start of the interval; unique, ascending. */
  bucket: string;
  /** Short label under the axis: "15 Nov". */
  label: string;
  /** Label in full, for the tooltip and the table: "Sun 15 Nov 2026". */
  fullLabel: string;
  /** false while the interval is not over; drawn dashed and pale. */
  isComplete?: boolean;
  /** By series key. Counts are zero-filled by the caller; null leaves a gap. */
  values: Readonly<Record<string, number | null>>;
  /** The same interval of the compared period, by series key. */
  previous?: Readonly<Record<string, number | null>>;
};

export type SeriesColour = 1 | 2 | 3 | 4 | 5 | 6;

export type ChartSeries = {
  key: string;
  label: string;
  /** Number of a token of the palette; by position when left out. */
  colour?: SeriesColour;
  /** Drawn in grey: too few to say much. */
  isMuted?: boolean;
};

/** A dated event drawn as a vertical marker in the interval that holds it. */
export type ChartAnnotation = { at: string; label: string; tone?: 'neutral' | 'warning' | 'bad' | 'good' };

const PALETTE = [1, 2, 4, 3, 5, 6] as const;

/** The colour of a series as a CSS value. */
export function seriesColour(series: ChartSeries, position: number): string {
  if (series.isMuted === true) return 'var(--chart-previous)';
  return `var(--series-${series.colour ?? PALETTE[position % PALETTE.length] ?? 6})`;
}
