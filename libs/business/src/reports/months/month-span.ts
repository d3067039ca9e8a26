import { parseMoment } from '../../time/parse-moment.ts';

/** The half-open instants of a month such as 2026-05, on the zone's calendar. */
export function monthSpan(month: string, zone: string): { month: string; from: Date; to: Date } {
  return { month, from: parseMoment(month, zone), to: parseMoment(monthAfter(month), zone) };
}

/** The month after 2026-12 is 2027-01. */
export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
