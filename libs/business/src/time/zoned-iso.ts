import { wallOf } from './wall-clock.ts';

/** The instant as ISO 8601 with the zone's offset, to the second: `2026-05-01T00:00:00+02:00`, `…Z` where it is zero. */
export function zonedIso(at: Date, zone: string): string {
  const wall = wallOf(zone, at.getTime());
  const minutes = Math.round((wall - at.getTime()) / 60_000);
  return `${new Date(wall).toISOString().slice(0, 19)}${offsetText(minutes)}`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
