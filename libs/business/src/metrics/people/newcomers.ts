import { selectEventTimes } from '@sextant/db/queries/funnels/select-event-times';
import { selectStarts } from '@sextant/db/queries/metrics/select-starts';
import { namesFor } from '../../ingestion/event-catalog.ts';
import { EVENT_DIMENSIONS } from '../../rollups/dimension.ts';
import { People } from '../../rollups/people.ts';
import { requireRawEvents } from '../../rollups/require-kept.ts';
import type { Frame } from '../activity/frame.ts';
import { activePeople } from './active-people.ts';
import { joinedToDate } from './joined-to-date.ts';
import type { PeopleSeries } from './people-series.ts';

const VIEW = 'page_view';

/** Who viewed a page in each bucket before they had an account; with `hasJoined`, only those who signed up in it. */
export async function newcomers(frame: Frame, hasJoined: boolean): Promise<PeopleSeries> {
  const [first] = frame.buckets;
  if (first === undefined) return new Map();
  const customers = (await frame.snapshot.trait('kind')).get('customer') ?? People.none;
  const [views, known] = await Promise.all([
    activePeople(frame, { windows: frame.buckets, name: VIEW, who: 'everybody' }),
    joinedToDate(frame, [{ from: first.from, to: first.from }, ...frame.buckets], customers),
  ]);
  const series: PeopleSeries = new Map();
  for (const [group, visitors] of views) {
    const strangers = visitors.map((people, index) => people.andNot(known[index] ?? People.none));
    const joined = strangers.map((people, index) => people.and(known[index + 1] ?? People.none));
    const members = await membersAtFirstView(frame, group, joined);
    const counted = hasJoined ? joined : strangers;
    series.set(
      group,
      counted.map((people, index) => people.andNot(members[index] ?? People.none)),
    );
  }
  return series;
}

/** Of those who signed up in a bucket, whoever viewed no page in it before. Refused where their views are not kept any more. */
async function membersAtFirstView(
  frame: Frame,
  group: string | null,
  joined: readonly People[],
): Promise<People[]> {
  const ids = [...People.union(joined).ids()];
  const [begin, end] = [frame.buckets[0], frame.buckets.at(-1)];
  if (ids.length === 0 || begin === undefined || end === undefined) return joined.map(() => People.none);
  requireRawEvents(frame.snapshot, new Date(begin.from));
  const split =
    group === null || frame.by === null ? [] : [{ dimension: frame.by, values: [group], isNegated: false }];
  const where = [...frame.conditions, ...split].flatMap(({ dimension, values, isNegated }) => {
    const column = EVENT_DIMENSIONS.find((one) => one === dimension);
    return column === undefined ? [] : [{ dimension: column, values, isNegated }];
  });
  const range = { from: new Date(begin.from), to: new Date(end.to) };
  const query = { people: ids, names: namesFor(VIEW), ...range, where };
  const starts = await selectStarts(frame.snapshot.sql, ids);
  const views = await selectEventTimes(frame.snapshot.sql, query);
  const startOf = new Map(starts.map(({ id, startedAt }) => [id, startedAt.getTime()]));
  const timesOf = new Map<number, number[]>();
  for (const { person, times } of views) timesOf.set(person, [...(timesOf.get(person) ?? []), ...times]);
  return joined.map((people, index) => {
    const { from = 0, to = 0 } = frame.buckets[index] ?? {};
    const late = [...people.ids()].filter((id) => {
      const own = (timesOf.get(id) ?? []).filter((atMs) => atMs >= from && atMs < to);
      return own.length > 0 && own.every((atMs) => atMs > (startOf.get(id) ?? Infinity));
    });
    return People.of(late);
  });
}
