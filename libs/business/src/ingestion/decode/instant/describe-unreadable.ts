import { dateFormat } from './date-format.ts';

const LONGEST_QUOTE = 40;
const SEPARATED = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?!\d)/;
const MONTHS = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Why a value is no date, as a sentence that quotes it and says what it looks like. */
export function describeUnreadable(value: unknown, format: string | undefined): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  const because = reasonOf(text);
  const among = format === undefined || format === 'iso' ? '' : ` in ${format} or ISO 8601`;
  return `${quoted(value)} is not a date${among}.${because === null ? '' : ` ${because}.`}`;
}

function quoted(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'A list' : 'An object';
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}

function reasonOf(text: string): string | null {
  if (text === '') return null;
  if (PLAIN_NUMBER.test(text)) {
    const likeness = numberLikeness(text);
    const rule = 'As epoch seconds or milliseconds it lies before 1990 or ahead';
    return likeness === null ? rule : `${rule}; it looks like ${likeness}`;
  }
  const [, first = '', , second = '', third = ''] = SEPARATED.exec(text) ?? [];
  if (first === '') return null;
  if (first.length === 4) return 'There is no such day or time';
  const [a, b] = [Number(first), Number(second)];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return 'There is no such day';
  if (a > 12 || b > 12 || a === b)
    return `The order of day and month is not that of ISO 8601${third.length === 4 ? '' : ', and the year is short'}`;
  return `It may be ${a} ${month(b)} or ${b} ${month(a)}`;
}

function month(number: number): string {
  return MONTHS.format(new Date(Date.UTC(2000, number - 1, 1)));
}

/** What a number may have been before something took it for one. */
function numberLikeness(text: string): string | null {
  const [whole = ''] = text.split('.');
  if (/^\d{8}$/.test(text)) {
    const day = dayIn('yyyymmdd', text);
    if (day !== null) return `the day ${day} without its dashes`;
  }
  if (/^\d{12}$|^\d{14}$/.test(text) && dayIn('yyyymmdd', text.slice(0, 8)) !== null)
    return 'a day and a time without separators';
  if (/^\d{4}$/.test(text)) return 'a year';
  if (/^\d{5}$/.test(whole)) return `the day ${dayIn('excel', text)} of a spreadsheet`;
  if (/^\d{16}$/.test(text)) return 'microseconds';
  return /^\d{19}$/.test(text) ? 'nanoseconds' : null;
}

function dayIn(format: string, text: string): string | null {
  const written = dateFormat(format)?.read(text) ?? null;
  return written === null ? null : new Date(written.wallMs).toISOString().slice(0, 10);
}
