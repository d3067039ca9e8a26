import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { staffCaller } from '../../test/staff-caller.ts';

let database: TestDb;
beforeAll(async () => {
  database = await openTestDb();
});
afterAll(() => database.close());

const settings = () => staffCaller(database.db, 'super_admin').settings;
const lastEntry = async () => (await auditEntriesOf(database.db)).at(-1);

test('nothing chosen means UTC, dollars, events for 90 days, numbers for two years and warnings for a month', async () => {
  expect(await settings().get()).toEqual({
    reporting: { zone: 'UTC', currency: 'USD' },
    retention: { rawEventDays: 90, warningDays: 30, countedYears: 2, isExported: false },
    isRetentionChosen: false,
    access: { isSecondFactorRequired: false, idleHours: 12 },
    countedZone: 'UTC',
  });
});

test('another zone is kept at once, while the numbers are still those of the old one', async () => {
  await settings().changeReporting({ zone: 'Europe/Berlin', currency: 'EUR' });
  expect(await settings().get()).toMatchObject({
    reporting: { zone: 'Europe/Berlin', currency: 'EUR' },
    countedZone: 'UTC',
  });
  expect(await lastEntry()).toMatchObject({
    action: 'settings.change_reporting',
    before: { zone: 'UTC', currency: 'USD' },
    after: { zone: 'Europe/Berlin', currency: 'EUR' },
  });
});

test('how long raw data stay is kept with its reason', async () => {
  await settings().changeRetention({ rawEventDays: 90, warningDays: null, reason: 'our policy' });
  expect(await settings().get()).toMatchObject({
    // What the change did not name stays.
    retention: { rawEventDays: 90, warningDays: null, countedYears: 2, isExported: false },
    isRetentionChosen: true,
  });
  expect(await lastEntry()).toMatchObject({
    after: { rawEventDays: 90, warningDays: null },
    reason: 'our policy',
  });
});

test.each([
  ['a zone that is none', { zone: 'Mars/Olympus', currency: 'EUR' }],
  ['a currency that is none', { zone: 'UTC', currency: 'XXQ' }],
])('%s is refused', async (_, chosen) => {
  await expect(settings().changeReporting(chosen)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('an operations admin sees the settings and changes none', async () => {
  const others = staffCaller(database.db, 'operations_admin').settings;
  await expect(others.get()).resolves.toBeDefined();
  const refused = { code: 'FORBIDDEN' };
  await expect(others.changeReporting({ zone: 'UTC', currency: 'USD' })).rejects.toMatchObject(refused);
  const chosen = { rawEventDays: null, warningDays: null, reason: 'because' };
  await expect(others.changeRetention(chosen)).rejects.toMatchObject(refused);
  const access = { isSecondFactorRequired: true, idleHours: 1, reason: 'because' };
  await expect(others.changeAccess(access)).rejects.toMatchObject(refused);
});

test('once raw events are gone another zone is refused, because its days could not be counted', async () => {
  await database.db.sql`update rollup_watermark set raw_since = '2026-01-01' where is_live`;
  await expect(settings().changeReporting({ zone: 'Asia/Tokyo', currency: 'EUR' })).rejects.toThrow(
    'Raw events before 2026-01-01 are gone',
  );
});

test('what would go is told before it is decided, with when the first of it can go', async () => {
  const { sql } = database.db;
  const preview = (rawEventDays: number | null) =>
    staffCaller(database.db, 'super_admin', new Date('2026-05-01T12:00:00Z')).settings.previewRemoval({
      rawEventDays,
    });
  expect(await preview(90)).toMatchObject({ days: 0, events: 0, firstAt: null });

  await sql`select ensure_event_days(array['2026-01-05', '2026-04-30']::date[])`;
  expect(await preview(null)).toMatchObject({ firstAt: null });
  expect(await preview(90)).toMatchObject({ days: 1, firstAt: new Date('2026-05-01T12:00:00Z') });
  expect(await preview(200)).toMatchObject({ days: 0, events: 0, firstAt: new Date('2026-07-25T00:00:00Z') });
});
