export const LONGEST_DAYS = 3650;
export const LONGEST_YEARS = 10;

/** Null for an empty field: no limit. */
export function parseLimit(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

export function showLimit(limit: number | null): string {
  return limit === null ? '' : String(limit);
}

/** What is wrong with the field; null when nothing is. */
export function limitProblem(text: string, { most, unit }: { most: number; unit: string }): string | null {
  const limit = parseLimit(text);
  if (limit === null || (Number.isInteger(limit) && limit >= 1 && limit <= most)) return null;
  return `Enter whole ${unit} between 1 and ${most}, or nothing.`;
}
