import { wallOf } from '../../../time/wall-clock.ts';

const DAY_MS = 86_400_000;
/** The number of 1970-01-01 in a workbook. */
const EPOCH_SERIAL = 25_569;

/** The instant as a workbook counts it: days since 1900, as the zone's clock shows it. */
export function serialOfInstant(at: Date, zone: string): number {
  return wallOf(zone, at.getTime()) / DAY_MS + EPOCH_SERIAL;
}

/** The ISO day as a workbook counts it. */
export function serialOfDay(day: string): number {
  return Date.parse(day) / DAY_MS + EPOCH_SERIAL;
}
