import { MISSING } from './missing.ts';
import { zonedText } from './zoned-text.ts';

/** "15 Nov 2026, 14:03:05" in the zone. */
export function formatInstant(instant: Date | null, zone: string): string {
  if (instant === null) return MISSING;
  return `${formatDate(instant, zone)}, ${formatTime(instant, zone)}`;
}

/** "14:03:05" in the zone. */
export function formatTime(instant: Date | null, zone: string): string {
  if (instant === null) return MISSING;
  return zonedText(instant, zone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}

/** "15 Nov 2026" in the zone. */
export function formatDate(instant: Date | null, zone: string): string {
  if (instant === null) return MISSING;
  return zonedText(instant, zone, { day: 'numeric', month: 'short', year: 'numeric' });
}
