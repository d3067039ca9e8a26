import { BusinessError } from '../kernel/business-error.ts';

const QUARTER_HOUR_MS = 900_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** What the zone's wall clock is ahead of UTC at an instant, in ms. Throws `invalid` for an unknown zone. */
export function zoneOffset(zone: string, atMs: number): number {
  if (zone === 'UTC') return 0;
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  // No zone changes its clock within a quarter of an hour, and asking Intl costs some µs.
  const quarter = Math.floor(atMs / QUARTER_HOUR_MS);
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  const offset = askOffset(zone, quarter * QUARTER_HOUR_MS);
  known.set(quarter, offset);
  return offset;
}

function askOffset(zone: string, atMs: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(atMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - atMs;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = newFormat(zone);
  formats.set(zone, format);
  return format;
}

function newFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BusinessError('invalid', `There is no time zone ${zone}. Use a name such as Europe/Berlin.`, {
      field: 'zone',
    });
  }
}
