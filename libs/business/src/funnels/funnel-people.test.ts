import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDb, type TestDb } from '../../test/open-test-db.ts';
import { sendEvents, type SentEvent } from '../../test/send-events.ts';
import { systemContext } from '../../test/system-context.ts';
import { MOST_VALUES, OTHER, type FunnelQuery } from './contract.ts';
import { getFunnel } from './get-funnel.ts';
import { listFunnelDimensions } from './list-funnel-dimensions.ts';
import { listFunnelPeople } from './list-funnel-people.ts';

const NOW = new Date('2026-03-20T00:00:00Z');
const RANGE = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-10T00:00:00Z') };
const ASKED = { steps: ['page_view', 'Checkout, paid'], range: RANGE };

let database: TestDb;

/*        page_view           Checkout, paid
  v1      google, mobile      -      plan pro, 3 seats
  v2      google, mobile      -
  v3      twitter             -
  a       google, then direct yes    plan pro, then free (a customer)
  b       twitter             yes    plan is a list      (a customer)
  31 visitors see 30 items. */
beforeAll(async () => {
  database = await openTestDb();
  const seen = (who: SentEvent['who'], day: number, source: string | null, device = 'desktop') =>
    ({ who, name: 'page_view', at: new Date(Date.UTC(2026, 2, day)), source, device }) as const;
  const paid = (customer: string) =>
    ({ who: { customer }, name: 'Checkout, paid', at: new Date('2026-03-09T12:00:00Z') }) as const;
  const viewed = (index: number): SentEvent => ({
    who: { visitor: `viewer-${index}` },
    name: 'viewed',
    at: new Date('2026-03-05T12:00:00Z'),
    properties: { item: `item-${String(index % 30).padStart(2, '0')}` },
  });
  await sendEvents(database.db, [
    { ...seen({ visitor: 'v1' }, 2, 'google', 'mobile'), properties: { plan: 'pro', seats: 3 } },
    seen({ visitor: 'v2' }, 2, 'google', 'mobile'),
    seen({ visitor: 'v3' }, 3, 'twitter'),
    { ...seen({ customer: 'a' }, 4, 'google'), properties: { plan: 'pro' } },
    { ...seen({ customer: 'a' }, 5, null), properties: { plan: 'free' } },
    { ...seen({ customer: 'b' }, 6, 'twitter'), properties: { plan: ['pro'] } },
    ...Array.from({ length: 31 }, (_, index) => viewed(index)),
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

test.each<Partial<FunnelQuery>>([
  {},
  { by: 'source' },
  { by: 'device' },
  { by: 'kind' },
  { by: 'properties.plan' },
  { where: [{ dimension: 'source', values: ['google'] }], by: 'properties.plan' },
  { order: 'any' },
  { order: 'strict' },
])('the people behind every bar of %o are as many as it says', async (more) => {
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

test.each(['source', 'device', 'browser', 'os', 'event_country', 'properties.plan', 'properties.seats'])(
  'by %s, the parts add up to the funnel, and a condition gives the part',
  async (by) => {
    const all = await getFunnel(ctx(), ASKED);
    const { groups } = await getFunnel(ctx(), { ...ASKED, by });
    for (const [step, { people }] of all.steps.entries())
      expect(groups?.reduce((sum, { steps }) => sum + (steps[step]?.people ?? 0), 0)).toBe(people);
    for (const { group, steps } of groups ?? []) {
      const where = [{ dimension: by, values: [group] }];
      expect((await getFunnel(ctx(), { ...ASKED, where })).steps).toEqual(steps);
      const others = [{ dimension: by, values: [group], isNegated: true }];
      const rest = await getFunnel(ctx(), { ...ASKED, where: others });
      expect(rest.steps[0]?.people).toBe((all.steps[0]?.people ?? 0) - (steps[0]?.people ?? 0));
    }
  },
);

test('a property is that of the first entering event, and what tells nothing apart is unknown', async () => {
  const { groups } = await getFunnel(ctx(), { ...ASKED, by: 'properties.plan' });
  expect(groups?.map(({ group, steps: [entered, paid] }) => [group, entered?.people, paid?.people])).toEqual([
    ['unknown', 3, 1],
    ['pro', 2, 1],
  ]);
  const where = [
    { dimension: 'properties.plan', values: ['pro'] },
    { dimension: 'device', values: ['mobile'] },
  ];
  const both = await getFunnel(ctx(), { ...ASKED, where, by: 'properties.seats' });
  expect(both.groups?.map(({ group, steps: [entered] }) => [group, entered?.people])).toEqual([['3', 1]]);
});

test('of a property with many values the largest stand alone and the others together, last', async () => {
  const many = { steps: ['viewed', 'Checkout, paid'], range: RANGE, by: 'properties.item' };
  const { groups, otherValues, steps } = await getFunnel(ctx(), many);
  // item-00 was seen by two, item-01 to item-29 by one each: 24 stand alone in the order of their names, six together.
  expect(groups).toHaveLength(MOST_VALUES);
  expect(groups?.[0]).toMatchObject({ group: 'item-00', steps: [{ people: 2 }, { people: 0 }] });
  expect(groups?.at(-1)).toMatchObject({ group: OTHER, steps: [{ people: 6 }, { people: 0 }] });
  expect(otherValues).toBe(6);
  expect(steps[0]?.people).toBe(31);
  const others = await listFunnelPeople(ctx(), { ...many, step: 0, group: OTHER });
  expect(others.total).toBe(6);
});

test('only what everybody has who enters is offered', async () => {
  const visited = await listFunnelDimensions(ctx(), ASKED);
  expect(visited).toMatchObject({ areVisitorsIn: true, traits: ['activity', 'kind'] });
  expect(visited.properties).toEqual(['properties.plan', 'properties.seats']);
  const paid = await listFunnelDimensions(ctx(), { ...ASKED, steps: ['Checkout, paid', 'page_view'] });
  expect(paid).toMatchObject({ areVisitorsIn: false, properties: [] });
  expect(paid.traits).toContain('tier');
  const signedUp = await listFunnelDimensions(ctx(), { ...ASKED, steps: ['signup', 'page_view'] });
  expect(signedUp).toMatchObject({ entry: [], properties: [] });
  for (const { steps, offered } of [
    { steps: ASKED.steps, offered: visited },
    { steps: ['Checkout, paid', 'page_view'], offered: paid },
    { steps: ['signup', 'page_view'], offered: signedUp },
  ])
    for (const by of [...offered.traits, ...offered.entry, ...offered.properties]) {
      const { groups } = await getFunnel(ctx(), { ...ASKED, steps, by });
      expect(groups, by).not.toBeNull();
    }
});

test.each(['signup', 'generation'])('a funnel that begins with a %s has no entering event', async (first) => {
  const steps = [first, 'page_view'];
  const where = [{ dimension: 'properties.plan', values: ['pro'] }];
  await expect(getFunnel(ctx(), { ...ASKED, steps, where })).rejects.toMatchObject({
    detail: { field: 'where' },
  });
  await expect(getFunnel(ctx(), { ...ASKED, steps, by: 'properties.plan' })).rejects.toMatchObject({
    detail: { field: 'by' },
  });
});
