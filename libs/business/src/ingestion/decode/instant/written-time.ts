import { instantOf } from '../../../time/wall-clock.ts';

const MINUTE_MS = 60_000;
const FURTHEST_OFFSET_HOURS = 14;

/** What somebody wrote down: a clock's reading as if it were UTC, and how far that clock is ahead of UTC; null when it does not say. */
export type WrittenTime = { wallMs: number; offsetMs: number | null };

/** Named groups of an expression that takes a date apart; a time of day that is left out is midnight. */
type Parts = Readonly<Record<string, string | undefined>>;

/** Puts the parts of a date together. Null when there is no such day, time or offset: Date.UTC would take 30 February for 1 March. */
export function writtenTime(parts: Parts): WrittenTime | null {
  const [year, month, day] = [yearOf(parts['year'] ?? ''), Number(parts['month']) - 1, Number(parts['day'])];
  const hour = hourOf(Number(parts['hour'] ?? 0), parts['half']);
  const [minute, second] = [Number(parts['minute'] ?? 0), Number(parts['second'] ?? 0)];
  const whole = new Date(Date.UTC(year, month, day));
  const isReal =
    whole.getUTCFullYear() === year && whole.getUTCMonth() === month && whole.getUTCDate() === day;
  const offsetMs = offsetOf(parts['zone']);
  if (!isReal || hour === null || hour > 23 || minute > 59 || second > 59 || Number.isNaN(offsetMs))
    return null;
  const fraction = Math.floor(Number(`0.${parts['fraction'] ?? '0'}`) * 1000);
  return { wallMs: whole.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + fraction, offsetMs };
}

/** The instant, in milliseconds; a clock that does not say its offset is that of the zone, UTC when there is none. */
export function toInstant({ wallMs, offsetMs }: WrittenTime, zone: string | undefined): number {
  if (offsetMs !== null) return wallMs - offsetMs;
  return zone === undefined ? wallMs : instantOf(zone, wallMs);
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}

/** Null when no zone is written, NaN when there is no such one. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (/^[a-z]/i.test(zone)) return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || '0')];
  if (hours > FURTHEST_OFFSET_HOURS || minutes > 59) return Number.NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}
