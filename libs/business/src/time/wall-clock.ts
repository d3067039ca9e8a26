import { zoneOffset } from './zone-offset.ts';

const DAY_MS = 86_400_000;

/** What the zone's clock shows at an instant, written as if it were UTC. */
export function wallOf(zone: string, atMs: number): number {
  return atMs + zoneOffset(zone, atMs);
}

/** The first instant at which the zone's clock shows this, or jumps over it. */
export function instantOf(zone: string, wallMs: number): number {
  const before = zoneOffset(zone, wallMs - DAY_MS);
  const after = zoneOffset(zone, wallMs + DAY_MS);
  const early = wallMs - before;
  if (before === after || zoneOffset(zone, early) === before) return early;
  const late = wallMs - after;
  return zoneOffset(zone, late) === after ? late : early;
}
