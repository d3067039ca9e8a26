import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents, type SentEvent } from '../../test/send-events.ts';
import { systemContext } from '../../test/system-context.ts';
import { getFunnel } from './get-funnel.ts';
import { listFunnelPeople } from './list-funnel-people.ts';

const NOW = new Date('2026-03-20T00:00:00Z');
const RANGE = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-10T00:00:00Z') };
const ASKED = { steps: ['page_view', 'Checkout, paid'], range: RANGE };

let database: TestDb;

/*        page_view           Checkout, paid
  v1      google, mobile      -
  v2      google, mobile      -
  v3      twitter             -
  a       google, then direct yes                (a customer)
  b       twitter             yes                (a customer) */
beforeAll(async () => {
  database = await openTestDb();
  const seen = (who: SentEvent['who'], day: number, source: string | null, device = 'desktop') =>
    ({ who, name: 'page_view', at: new Date(Date.UTC(2026, 2, day)), source, device }) as const;
  const paid = (customer: string) =>
    ({ who: { customer }, name: 'Checkout, paid', at: new Date('2026-03-09T12:00:00Z') }) as const;
  await sendEvents(database.db, [
    seen({ visitor: 'v1' }, 2, 'google', 'mobile'),
    seen({ visitor: 'v2' }, 2, 'google', 'mobile'),
    seen({ visitor: 'v3' }, 3, 'twitter'),
    seen({ customer: 'a' }, 4, 'google'),
    seen({ customer: 'a' }, 5, null),
    seen({ customer: 'b' }, 6, 'twitter'),
    paid('a'),
    paid('b'),
  ]);
});
afterAll(() => database.close());

const ctx = () => systemContext(database.db, NOW);

test.each(['tier', 'country', 'role', 'signup_source', 'characters'])(
  'by %s, which visitors never have, a funnel that they enter is neither split nor filtered',
  async (trait) => {
    await expect(getFunnel(ctx(), { ...ASKED, by: trait })).rejects.toMatchObject({
      detail: { field: 'by' },
    });
    const where = [{ dimension: trait, values: ['pro'] }];
    await expect(getFunnel(ctx(), { ...ASKED, where })).rejects.toMatchObject({ detail: { field: 'where' } });
    const among = { ...ASKED, steps: ['Checkout, paid', 'page_view'] };
    await expect(getFunnel(ctx(), { ...among, by: trait })).resolves.toHaveProperty('groups.0.group');
  },
);

test('by what the first event says, everybody who entered is in one group', async () => {
  const { steps, groups } = await getFunnel(ctx(), { ...ASKED, by: 'source' });
  expect(steps.map(({ people }) => people)).toEqual([5, 2]);
  expect(groups?.map(({ group, steps: [entered, paid] }) => [group, entered?.people, paid?.people])).toEqual([
    ['google', 3, 1],
    ['twitter', 2, 1],
  ]);
  const signup = { ...ASKED, steps: ['signup', 'page_view'], by: 'source' };
  await expect(getFunnel(ctx(), signup)).rejects.toMatchObject({ detail: { field: 'by' } });
});

test('a step alone is a funnel, and a comma belongs to its name', async () => {
  const { steps } = await getFunnel(ctx(), { ...ASKED, steps: ['Checkout, paid'] });
  expect(steps).toMatchObject([{ step: 'Checkout, paid', people: 2, shareOfEntered: 1 }]);
});

test.each([
  {},
  { by: 'source' },
  { by: 'device' },
  { by: 'kind' },
  { order: 'any' },
  { order: 'strict' },
] as const)('the people behind every bar of %o are as many as it says', async (more) => {
  const asked = { ...ASKED, ...more };
  const { steps, groups } = await getFunnel(ctx(), asked);
  for (const { group, steps: some } of [{ group: null, steps }, ...(groups ?? [])]) {
    for (const [step, { people }] of some.entries()) {
      const reached = await listFunnelPeople(ctx(), { ...asked, step, group });
      const left = await listFunnelPeople(ctx(), { ...asked, step, group, outcome: 'left' });
      expect([reached.total, reached.items.length]).toEqual([people, people]);
      expect(left.total).toBe(people - (some[step + 1]?.people ?? 0));
    }
  }
});

test('conditions on events count the people whose events fulfil them', async () => {
  const where = [{ dimension: 'device', values: ['mobile'] }];
  const { steps } = await getFunnel(ctx(), { ...ASKED, where });
  expect(steps.map(({ people }) => people)).toEqual([2, 0]);
});
