import { MISSING } from './missing.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "212 ms", "1.84 s", "4 min 12 s", "3 h 5 min", "2 d 4 h"; "—" for null. */
export function formatDuration(durationMs: number | null): string {
  if (durationMs === null) return MISSING;
  if (durationMs < 0) return `-${formatDuration(-durationMs)}`;
  if (durationMs < 999.5) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59_995) return `${trimmed(durationMs / SECOND)} s`;
  if (durationMs < HOUR)
    return twoUnits(durationMs, { size: MINUTE, name: 'min' }, { size: SECOND, name: 's' });
  if (durationMs < DAY) return twoUnits(durationMs, { size: HOUR, name: 'h' }, { size: MINUTE, name: 'min' });
  return twoUnits(durationMs, { size: DAY, name: 'd' }, { size: HOUR, name: 'h' });
}

/** A countdown as a clock: "4:12", "1:02:03". */
export function formatClock(durationMs: number): string {
  const seconds = Math.max(0, Math.ceil(durationMs / SECOND));
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const tail = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

type Unit = { size: number; name: string };

function twoUnits(durationMs: number, large: Unit, small: Unit): string {
  const total = Math.round(durationMs / small.size);
  const ratio = large.size / small.size;
  const rest = total % ratio;
  const head = `${Math.floor(total / ratio)} ${large.name}`;
  return rest === 0 ? head : `${head} ${rest} ${small.name}`;
}

function trimmed(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 1 });
}
