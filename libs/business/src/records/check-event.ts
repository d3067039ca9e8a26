import { isTooDeep } from '../kernel/json/parse-json.ts';
import { deriveMessageId } from './derive-message-id.ts';
import { EVENT_FIELDS, EventRecord } from './event-fields.ts';
import { TOO_DEEP } from './record-entity.ts';
import type { RecordIssue } from './to-record-issues.ts';
import type { RepeatCounter } from './repeat-counter.ts';
import { toRecordIssues } from './to-record-issues.ts';

const DAY_MS = 86_400_000;

export type CheckedEvent =
  | { isValid: true; record: EventRecord; messageId: string }
  | { isValid: false; id: string | null; issues: RecordIssue[] };

/** Checks one event of a file and gives it an id if it has none. */
export function checkEvent(input: unknown, now: Date, repeats: RepeatCounter): CheckedEvent {
  if (isTooDeep(input)) return { isValid: false, id: null, issues: [TOO_DEEP] };
  const parsed = EventRecord.safeParse(withoutEmpty(input));
  if (!parsed.success)
    return { isValid: false, id: null, issues: toRecordIssues(parsed.error, EVENT_FIELDS, input) };
  const record = parsed.data;
  if (record.occurred_at.getTime() > now.getTime() + DAY_MS) {
    const message = `${record.occurred_at.toISOString()} is more than a day ahead. Check the date and its unit.`;
    return { isValid: false, id: record.message_id ?? null, issues: [{ field: 'occurred_at', message }] };
  }
  return { isValid: true, record, messageId: record.message_id ?? deriveMessageId(asSent(input), repeats) };
}

// An empty cell of a file says nothing.
function withoutEmpty(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ''));
}

function asSent(input: unknown): Record<string, unknown> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}
