import type { RecordIssue } from '../to-record-issues.ts';

/** One issue for each instant that lies before the one it must follow. Missing instants are passed over. */
export function inOrder(record: Readonly<Record<string, unknown>>, fields: readonly string[]): RecordIssue[] {
  const issues: RecordIssue[] = [];
  let previous: { field: string; at: Date } | null = null;
  for (const field of fields) {
    const at = record[field];
    if (!(at instanceof Date)) continue;
    if (previous && at < previous.at) {
      issues.push({
        field,
        message: `Lies before ${previous.field} (${previous.at.toISOString()}). Check the two dates.`,
      });
    }
    previous = { field, at };
  }
  return issues;
}
