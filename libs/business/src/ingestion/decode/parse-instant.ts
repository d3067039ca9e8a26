const SECONDS_BELOW = 100_000_000_000;

/** Milliseconds of an instant as senders write it: ISO 8601 (UTC when no zone is named), Unix seconds or milliseconds. Null when it is none. */
export function parseInstant(value: unknown): number | null {
  if (value instanceof Date) return finite(value.getTime());
  if (typeof value === 'number') return finite(fromEpoch(value));
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return finite(fromEpoch(Number(text)));
  return finite(Date.parse(zoned(text)));
}

function fromEpoch(value: number): number {
  return Math.round(Math.abs(value) < SECONDS_BELOW ? value * 1000 : value);
}

// Without a zone the language would read the time in the zone of this machine.
function zoned(text: string): string {
  const local = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(.*)$/.exec(text);
  if (!local) return text;
  const [, date, time, zone] = local;
  return `${date}T${time}${zone === '' ? 'Z' : zone?.replace(/^([+-]\d{2})$/, '$1:00')}`;
}

function finite(ms: number): number | null {
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? ms : null;
}
