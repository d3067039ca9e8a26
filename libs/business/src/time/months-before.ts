import { addUnits, startOfUnit } from './calendar.ts';
import { instantOf, wallOf } from './wall-clock.ts';

/** The same moment of an earlier month on the zone's wall clock; the next month's first where the month has no such day. */
export function monthsBefore(atMs: number, months: number, zone: string): number {
  const wall = wallOf(zone, atMs);
  const start = startOfUnit(wall, 'month');
  const moved = addUnits(start, 'month', -months);
  return instantOf(zone, Math.min(moved + (wall - start), addUnits(moved, 'month', 1)));
}
