import { z } from 'zod';

const FIRST = new Date('1970-01-01T00:00:00Z');
const LAST = new Date('2100-01-01T00:00:00Z');
const LARGEST_ID = 2_147_483_647;
const BETWEEN = 'Give a date between 1970 and 2100.';

/** The id of a row of ours, such as a customer's. */
export const RowId = z.int().positive().max(LARGEST_ID, 'There is no such id.');

/** An instant that a question can be about: calendars are walked day by day, so there is an end to them. */
export const Instant = z.date().min(FIRST, BETWEEN).max(LAST, BETWEEN);

/** An ISO day that a question can be about. */
export const IsoDay = z.iso
  .date('Write the day as 2026-05-01.')
  .refine((day) => Instant.safeParse(new Date(day)).success, BETWEEN);

/** An IANA time zone. Offsets are none: databases and browsers read their signs in opposite ways. */
export const Zone = z
  .string()
  .max(64)
  .refine(isZone, {
    error: ({ input }) => `There is no time zone ${String(input)}. Use a name such as Europe/Berlin.`,
  });

const NO_PAGE = 'This page does not exist. Start from the first.';

/** Where a page of a list ended, as `toCursor` writes it: an instant and a text that breaks ties. */
export const Cursor = z
  .string()
  .max(300)
  .regex(/^-?\d{1,14}\../s, NO_PAGE);

/** The same where ids of rows break the ties. */
export const RowCursor = Cursor.refine(
  (cursor) => RowId.safeParse(Number(cursor.slice(cursor.indexOf('.') + 1))).success,
  NO_PAGE,
);

/** Why somebody changes something, for the audit log. */
export const Reason = z
  .string()
  .trim()
  .min(3, 'Say why in a few words.')
  .max(500, 'Use at most 500 characters.');

/** Refuses a start that lies after its end; either may be left out, and an empty range is one. */
export function requireOrder(
  { from, to }: { from?: Date | undefined; to?: Date | undefined },
  context: z.RefinementCtx,
): void {
  if (from === undefined || to === undefined || from <= to) return;
  context.addIssue({ code: 'custom', path: ['to'], message: 'It ends before it starts. Give a later end.' });
}

const knownZones = new Set(Intl.supportedValuesOf('timeZone')).add('UTC');

// Asking Intl costs a tenth of a millisecond, and a page asks about one zone fifty times.
function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!/^[a-z]/i.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format();
    return true;
  } catch {
    return false;
  }
}
