import type { z } from 'zod';

export type RecordIssue = { field: string | null; message: string };

/** What a schema found wrong, one sentence a field that names the fix. */
export function toRecordIssues(error: z.ZodError, fields: readonly string[], input: unknown): RecordIssue[] {
  return error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return {
        field: issue.keys.join(', '),
        message: `There is no such field. Known fields: ${fields.join(', ')}.`,
      };
    }
    const field = issue.path.length === 0 ? null : issue.path.map(String).join('.');
    const isAbsent = issue.code !== 'custom' && issue.path.length === 1 && isMissing(input, field);
    return { field, message: isAbsent ? 'Required, and missing.' : issue.message };
  });
}

function isMissing(input: unknown, field: string | null): boolean {
  if (typeof input !== 'object' || input === null || field === null) return false;
  const value: unknown = Object.entries(input).find(([name]) => name === field)?.[1];
  return value === undefined || value === null || value === '';
}
