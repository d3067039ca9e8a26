const CHARACTER_PX = 6.5;
// Between label and plot: the tick, its margin, and some air.
const MARGIN_PX = 18;

/**
 * Room for the longest label of a value axis, in pixels. Reckoned from the text: measuring what is drawn goes wrong when the
 * font arrives after the chart.
 */
export function axisWidth(labels: readonly string[]): number {
  return Math.ceil(Math.max(0, ...labels.map((label) => label.length)) * CHARACTER_PX) + MARGIN_PX;
}
