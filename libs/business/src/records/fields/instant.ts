import { z } from 'zod';
import { AHEAD, type Reading, readInstant, upTo } from '../../ingestion/decode/instant/read-instant.ts';

const FIX = 'Write it as 2024-05-31, 2024-05-31T10:00:00Z or epoch seconds.';
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** How a date field is read: whether it is a day of the calendar, and whether it may lie ahead. */
export type DateKind = { isDay: boolean; mayLieAhead: boolean };

/** The date fields among all schemas, those that were described further too. */
export const DATE_KINDS = z.registry<DateKind>();

/** The instant, or the whole sentence of its refusal. */
export function checkInstant(value: unknown, reading: Reading): { at: Date } | { message: string } {
  const read = readInstant(value, reading);
  if ('reason' in read) return { message: `${read.reason} ${FIX}` };
  if (read.at >= EARLIEST && read.at < LATEST) return { at: new Date(read.at) };
  return { message: `${JSON.stringify(value)} is not a date between 1970 and 2200. Check the year.` };
}

/** How a field of that kind is read, at this moment, where nothing else is said. */
export function usualReading({ mayLieAhead }: DateKind): Reading {
  return mayLieAhead ? AHEAD : upTo(Date.now());
}

function dateField(kind: DateKind) {
  return z
    .union([z.string(), z.number()], `Not a date. ${FIX}`)
    .transform((value, context) => {
      const checked = checkInstant(value, usualReading(kind));
      if ('at' in checked) return checked.at;
      context.issues.push({ code: 'custom', input: value, message: checked.message });
      return z.NEVER;
    })
    .meta({
      description: `ISO 8601, a bare date (midnight UTC), or epoch seconds or milliseconds ${kind.mayLieAhead ? 'from 1990 on' : 'between 1990 and tomorrow'}.`,
      examples: ['2024-05-31T10:00:00Z'],
    })
    .register(DATE_KINDS, kind);
}

/** When something happened. */
export const Instant = dateField({ isDay: false, mayLieAhead: false });

/** When something will end, or did. */
export const InstantAhead = dateField({ isDay: false, mayLieAhead: true });

/** A day of the calendar, as its midnight in UTC. */
export const CalendarDay = dateField({ isDay: true, mayLieAhead: true });
