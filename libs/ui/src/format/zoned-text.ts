import { dateFormat } from './intl-formats.ts';

/** An instant in British order in the zone. */
export function zonedText(instant: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat('en-GB', { timeZone: zone, ...options })
    .format(instant)
    .replace(/\bSept\b/, 'Sep');
}
