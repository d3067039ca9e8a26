import { foldAll } from '@sextant/business/rollups/fold-all';
import { removeOldRawDays } from '@sextant/business/rollups/remove-old-raw-days';
import { verifyRollups } from '@sextant/business/rollups/verify-rollups';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let authorization: string;

const old = { type: 'play', user: 'ada', message_id: 'old', occurred_at: '2026-01-05T10:00:00Z' };
const recent = { ...old, message_id: 'recent', occurred_at: '2026-04-20T10:00:00Z' };
const january = '/api/v1/metrics/events?from=2026-01-01&to=2026-02-01&interval=total';

beforeAll(async () => {
  api = await openTestApi();
  authorization = `Bearer ${await api.makeKey('secret')}`;
  await api.post('/api/v1/events', [old, recent], { authorization });
  await foldAll(api.db);
  await api.db.sql`update event set received_at = occurred_at`;
  await api.db
    .sql`insert into setting (key, value) values ('retention', '{"rawEventDays": 30, "warningDays": 30}')`;
});

afterAll(() => api.close());

const eventsOfJanuary = async () => {
  const answer = await fetch(api.url + january, { headers: { authorization } });
  return JSON.parse(await answer.text()).rows[0].value;
};

test('an event from before raw events are kept is refused by name, kept as a warning, and counted once', async () => {
  const now = new Date('2026-05-01T00:00:00Z');
  expect(await removeOldRawDays(api.db, now, tmpdir())).toBe(0);
  expect(await removeOldRawDays(api.db, now, tmpdir())).toBe(1);

  const response = await api.post('/api/v1/events', [old, recent], { authorization });

  expect(JSON.parse(await response.text())).toMatchObject({
    accepted: 0,
    duplicates: 1,
    rejected: [{ index: 0, message_id: 'old', code: 'expired', field: 'occurred_at' }],
  });
  expect(
    await api.db.sql`select outcome, code, field, event_name, message_id from ingestion_warning`,
  ).toEqual([
    { outcome: 'rejected', code: 'expired', field: 'occurred_at', event_name: 'play', message_id: 'old' },
  ]);
  await foldAll(api.db);
  expect(await eventsOfJanuary()).toBe(1);
  expect(await verifyRollups(api.db)).toEqual([]);
});

test('so is one that comes as a record', async () => {
  const response = await api.post('/api/v1/records/events', [{ ...old, message_id: 'new' }], {
    authorization,
  });

  expect(JSON.parse(await response.text())).toMatchObject({
    accepted: 0,
    rejected: 1,
    errors: [{ index: 0, field: 'occurred_at', message: expect.stringContaining('no longer kept') }],
  });
  expect(await eventsOfJanuary()).toBe(1);
});
