import { expect, test } from 'vitest';
import { checkEvent } from '../check-event.ts';
import { EventRecord } from '../event-fields.ts';
import { dateFields } from '../read-file-dates.ts';
import { RECORD_ENTITIES } from '../record-entities.ts';
import { RepeatCounter } from '../repeat-counter.ts';

const fields = Object.values(RECORD_ENTITIES).flatMap((entity) =>
  [...entity.dateFields.keys()].map((field) => [entity.name, field] as const),
);
const NO_DATES = [
  45443,
  '45443',
  20240531,
  2024,
  202405311030,
  '2026-02-30',
  '31/12/2026',
  '05/04/2026',
  'abc 12',
];

function issuesOf(name: keyof typeof RECORD_ENTITIES, field: string, value: unknown): string[] {
  const parsed = RECORD_ENTITIES[name].parse({ [field]: value });
  return parsed.isValid ? [] : parsed.issues.flatMap((issue) => (issue.field === field ? issue.message : []));
}

test('every field of a record whose name says that it is a date is read as one', () => {
  const named = Object.values(RECORD_ENTITIES).flatMap((entity) =>
    entity.fields
      .filter((field) => /_at$|^day$|_for$/.test(field))
      .map((field) => [entity.name, field] as const),
  );
  expect(fields).toEqual(named);
  expect([...dateFields(EventRecord.shape).keys()]).toEqual(['occurred_at']);
});

test.each(fields)(
  '%s: what is no date is refused in %s, with what was read and how to write it',
  (name, field) => {
    for (const value of NO_DATES) {
      const [message = 'taken'] = issuesOf(name, field, value);
      expect(message).toContain(`${JSON.stringify(value)} is not a date`);
      expect(message).toContain('Write it as 2024-05-31, 2024-05-31T10:00:00Z or epoch seconds.');
    }
    for (const value of ['2024-05-31', '2024-05-31T10:00:00Z', 1717149600, '1717149600000'])
      expect(issuesOf(name, field, value)).toEqual([]);
  },
);

test('an event of a file is refused for the same dates', () => {
  for (const value of NO_DATES) {
    const event = checkEvent(
      { type: 'play', user: 'ada', occurred_at: value },
      new Date(),
      new RepeatCounter(),
    );
    expect(event).toMatchObject({
      isValid: false,
      issues: [{ field: 'occurred_at', message: expect.stringContaining('is not a date') }],
    });
  }
});

test('a year that nobody means is refused', () => {
  expect(issuesOf('transactions', 'occurred_at', '9999-01-01')[0]).toContain('Check the year');
  expect(issuesOf('transactions', 'occurred_at', '1969-12-31')[0]).toContain('between 1970 and 2200');
});

test('only what may lie ahead takes numbers that do', () => {
  expect(issuesOf('subscriptions', 'ended_at', 4_000_000_000)).toEqual([]);
  expect(issuesOf('transactions', 'occurred_at', 4_000_000_000)[0]).toContain('ahead');
});
