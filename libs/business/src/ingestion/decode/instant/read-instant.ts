import type { DateFormat } from './date-format.ts';
import { describeUnreadable } from './describe-unreadable.ts';
import { toInstant, type WrittenTime, writtenTime } from './written-time.ts';

const TIME = String.raw`(?:[.,](?<fraction>\d{1,9}))?`;
const ZONE = String.raw`\s*(?<zone>Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[Tt ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})${TIME})?${ZONE})?$`,
);
const ISO_BASIC = new RegExp(
  String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})[Tt](?<hour>\d{2})(?<minute>\d{2})(?:(?<second>\d{2})${TIME})?${ZONE}$`,
);
/** What nearly every SDK writes; read by the language, in a third of the time. */
const COMMON = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;
const NUMBER = /^\d{1,16}(?:\.\d{1,9})?$/;

const DAY_MS = 86_400_000;
const EARLIEST_EPOCH = Date.UTC(1990, 0, 1);

/** How dates are read: the last instant that a number may mean, how the file writes dates, and whose clock they show; ISO 8601 and UTC when left out. */
export type Reading = { latestEpoch: number; format?: DateFormat; zone?: string };

/** Milliseconds since 1970, or why the value is no date, as a sentence that quotes it. */
export type InstantRead = { at: number } | { reason: string };

/** For what has happened: a number means nothing later than a day after `now`. */
export function upTo(now: number): Reading {
  return { latestEpoch: now + DAY_MS };
}

/** For what may lie ahead, such as an expiry or the time of a clock that is wrong. */
export const AHEAD: Reading = { latestEpoch: Date.UTC(2100, 0, 1) };

/**
 * The one reading of dates, for wires, records, files and traits: ISO 8601, where a bare date is its midnight, and epoch
 * seconds or milliseconds, where they lie between 1990 and `latestEpoch`. Nothing is guessed: all else is refused.
 */
export function readInstant(value: unknown, reading: Reading): InstantRead {
  if (typeof value !== 'string' && typeof value !== 'number') return unreadable(value);
  if (typeof value === 'number' && reading.format === undefined) {
    const epoch = fromEpoch(value, reading.latestEpoch);
    return epoch === null ? unreadable(value) : { at: epoch };
  }
  const text = String(value).trim();
  const common = COMMON.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse lets a day that does not exist roll over.
  if (new Date(common).getUTCDate() === Number(text.slice(8, 10))) return { at: common };
  const written = reading.format?.read(text) ?? (typeof value === 'string' ? fromIso(text) : null);
  if (written !== null) return { at: toInstant(written, reading.zone) };
  const at = NUMBER.test(text) ? fromEpoch(Number(text), reading.latestEpoch) : null;
  return at === null ? unreadable(value, reading.format) : { at };
}

/** The same where a date that cannot be read says nothing: null. */
export function findInstant(value: unknown, reading: Reading): number | null {
  const read = readInstant(value, reading);
  return 'at' in read ? read.at : null;
}

function fromIso(text: string): WrittenTime | null {
  const groups = (ISO.exec(text) ?? ISO_BASIC.exec(text))?.groups;
  return groups === undefined ? null : writtenTime(groups);
}

// Seconds and milliseconds of these years have no number in common.
function fromEpoch(value: number, latest: number): number | null {
  for (const unit of [1, 1000]) {
    const at = Math.round(value * unit);
    if (at >= EARLIEST_EPOCH && at <= latest) return at;
  }
  return null;
}

function unreadable(value: unknown, format?: DateFormat): InstantRead {
  return { reason: describeUnreadable(value, format?.name) };
}
