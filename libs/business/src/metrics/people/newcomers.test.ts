import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { sendEvents, type SentEvent } from '../../../test/send-events.ts';
import { systemContext } from '../../../test/system-context.ts';
import { getFunnel } from '../../funnels/get-funnel.ts';
import { evaluateMetric } from '../evaluate-metric.ts';

const NOW = new Date('2026-04-20T00:00:00Z');
const RANGE = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') };

let database: TestDb;

/*        signs up     views
  v       -            3 March, mobile
  new     5 March      4 March, mobile; 6 March, desktop
  late    5 March      6 March, desktop: it was a member by then
  old     1 February   7 March, mobile */
beforeAll(async () => {
  database = await openTestDb();
  const view = (who: SentEvent['who'], day: string, device: string) =>
    ({ who, name: 'page_view', at: new Date(`2026-03-${day}T10:00:00Z`), device }) as const;
  await sendEvents(database.db, [
    view({ visitor: 'v' }, '03', 'mobile'),
    view({ customer: 'new' }, '04', 'mobile'),
    view({ customer: 'new' }, '06', 'desktop'),
    view({ customer: 'late' }, '06', 'desktop'),
    view({ customer: 'old' }, '07', 'mobile'),
  ]);
  await database.db.sql`
    update customer set signed_up_at = case external_id when 'old' then '2026-02-01T00:00:00Z' else '2026-03-05T00:00:00Z' end::timestamptz`;
});
afterAll(() => database.close());

const ask = async (asked: { by?: string; where?: { dimension: string; values: string[] }[] } = {}) => {
  const ctx = systemContext(database.db, NOW);
  const { points } = await evaluateMetric(ctx, {
    metric: 'signup_conversion',
    range: RANGE,
    interval: 'total',
    ...asked,
  });
  return points.map(({ group, value }) => [group, value]);
};

test('of new visitors counts nobody whose first view came after their sign-up', async () => {
  expect(await ask()).toEqual([[null, 0.5]]); // new, of v and new
});

test('a part of a split is what its condition alone gives', async () => {
  expect(await ask({ by: 'device' })).toEqual(expect.arrayContaining([['mobile', 0.5]]));
  expect(await ask({ where: [{ dimension: 'device', values: ['mobile'] }] })).toEqual([[null, 0.5]]);
});

test('a trait that only members have is refused', async () => {
  await expect(ask({ by: 'tier' })).rejects.toMatchObject({ detail: { field: 'by' } });
});

test('the funnel asks another question: everybody who viewed a page enters', async () => {
  const ctx = systemContext(database.db, NOW);
  const { steps } = await getFunnel(ctx, { steps: ['page_view', 'signup'], range: RANGE });
  expect(steps.map(({ people }) => people)).toEqual([4, 1]);
});
