const LONGEST = 3650;

/** Null for an empty field: no limit. */
export function parseDays(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

export function showDays(days: number | null): string {
  return days === null ? '' : String(days);
}

/** What is wrong with the field; null when nothing is. */
export function daysProblem(text: string): string | null {
  const days = parseDays(text);
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= LONGEST)) return null;
  return `Enter whole days between 1 and ${LONGEST}, or nothing.`;
}
