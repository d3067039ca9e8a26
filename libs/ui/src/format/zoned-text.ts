const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant in British order in the zone; formatters are kept, as making one costs fifty uses of it. */
export function zonedText(instant: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  const formatter = known ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  if (!known) formatters.set(key, formatter);
  return formatter.format(instant).replace(/\bSept\b/, 'Sep');
}
