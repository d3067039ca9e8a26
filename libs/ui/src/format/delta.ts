import { MISSING } from './missing.ts';
import { formatValue, type ValueFormat } from './value.ts';

export type DeltaKind = 'absolute' | 'percent' | 'points';
export type Direction = 'up' | 'down' | 'flat';

/** Change from before to now: a relative share for percent, else the difference; null when it has no meaning. */
export function computeDelta(now: number | null, before: number | null, kind: DeltaKind): number | null {
  if (now === null || before === null) return null;
  if (kind !== 'percent') return now - before;
  return before === 0 ? null : (now - before) / Math.abs(before);
}

/** "+23.0 %", "−1.2 pp", "+$120.00"; "—" for null. */
export function formatDelta(delta: number | null, kind: DeltaKind, format: ValueFormat): string {
  if (delta === null) return MISSING;
  return sign(delta) + formatDeltaSize(delta, kind, format);
}

/** The same without its sign, beside an arrow: "23.0 %", "1.2 pp". */
export function formatDeltaSize(delta: number | null, kind: DeltaKind, format: ValueFormat): string {
  if (delta === null) return MISSING;
  const size = Math.abs(delta);
  if (kind === 'absolute') return formatValue(size, format);
  const number = (size * 100).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return kind === 'percent' ? `${number}\u00a0%` : `${number}\u00a0pp`;
}

/** Which way it went; what rounds to no change is flat. */
export function deltaDirection(delta: number | null, kind: DeltaKind): Direction {
  const smallest = kind === 'absolute' ? 0 : 0.0005;
  if (delta === null || Math.abs(delta) < smallest || delta === 0) return 'flat';
  return delta > 0 ? 'up' : 'down';
}

function sign(delta: number): string {
  if (delta === 0) return '';
  return delta > 0 ? '+' : '\u2212';
}
