const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const EPOCH = /^\d{1,13}(\.\d{1,9})?$/;
/** Seconds reach this number in the year 5138, milliseconds passed it in 1973. */
const SMALLEST_MILLIS = 1e11;
const LATEST = Date.UTC(2200, 0, 1);

/**
 * Reads ISO 8601, a bare date (midnight UTC), a time without zone (UTC), epoch seconds or epoch milliseconds.
 * Null when it is none of them, or not between 1970 and 2200.
 */
export function parseInstant(value: string | number): Date | null {
  const text = String(value).trim();
  const millis = EPOCH.test(text) ? fromEpoch(Number(text)) : fromIso(text);
  return millis === null || millis < 0 || millis >= LATEST ? null : new Date(millis);
}

function fromEpoch(value: number): number {
  return Math.round(value < SMALLEST_MILLIS ? value * 1000 : value);
}

function fromIso(text: string): number | null {
  const parts = ISO.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = parts;
  const wall = [
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ] as const;
  const utc = Date.UTC(...wall);
  if (!isSameWall(new Date(utc), wall)) return null;
  const offset = offsetMinutes(zone);
  return offset === null ? null : utc + Math.floor(Number(`0.${fraction}`) * 1000) - offset * 60_000;
}

// Date.UTC turns 30 February into 1 March; a date that does not exist is refused.
function isSameWall(
  date: Date,
  [year, month, day, hour, minute, second]: readonly [number, number, number, number, number, number],
): boolean {
  return (
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second
  );
}

function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || '0');
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
