import type { Interval, Range } from '../../kernel/query/contract.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The hour, day, week or month on the wall clock; an hour by its instant, as a clock change repeats one, and a total by its start. */
export function labelOf(atMs: number, interval: Interval, zone: string): string {
  if (interval === 'total') return String(atMs);
  const local = wallClock(atMs, zone);
  const day = local.slice(0, 10);
  switch (interval) {
    case 'hour': {
      const [, minutes = 0, seconds = 0] = local.slice(11).split(':').map(Number);
      return new Date(Math.floor(atMs / 1000) * 1000 - (minutes * 60 + seconds) * 1000).toISOString();
    }
    case 'day':
      return day;
    case 'week':
      return moveDay(day, -((new Date(day).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const read = new Map<string, string>();

/** What the zone's clock shows, as `2026-03-29 03:00:00`. */
function wallClock(atMs: number, zone: string): string {
  const key = `${atMs} ${zone}`;
  const known = read.get(key) ?? clockOf(zone).format(atMs);
  read.set(key, known);
  return known;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, known);
  return known;
}

/** Every label that an instant of the range can have. */
export function labelsIn({ from, to }: Range, interval: Interval, zone: string): Set<string> {
  if (interval === 'total') return new Set([String(from.getTime())]);
  const labels = new Set([labelOf(to.getTime() - 1, interval, zone)]);
  const step = interval === 'hour' ? HOUR / 4 : 6 * HOUR;
  for (let at = from.getTime(); at < to.getTime(); at += step) labels.add(labelOf(at, interval, zone));
  return labels;
}

/** Moves a `2026-03-29` by days. */
export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}
