import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { People } from '../rollups/people.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { requireCounts } from '../rollups/require-kept.ts';
import type { PeoplePage } from '../people/people-page.ts';
import { readPeoplePage } from '../people/read-people-page.ts';
import { buildFrame } from './build-frame.ts';
import { conditionsOf } from './conditions.ts';
import { MetricPeopleQuery } from './contract.ts';
import { getMetric } from './get-metric.ts';
import type { Computation, MetricDefinition, PeopleComputation } from './metric-definition.ts';
import { peopleOf } from './people/people-of.ts';
import { activitySince } from './activity-since.ts';
import { getReporting } from './reporting.ts';
import { bucketsOf } from '../time/buckets.ts';

/** Exactly the people whom a value of a metric counts, for metrics that count people. */
export async function listMetricPeople(ctx: Context, input: MetricPeopleQuery): Promise<PeoplePage> {
  const {
    metric: id,
    range,
    interval,
    where,
    by,
    bucket,
    group,
    page,
    ...query
  } = MetricPeopleQuery.parse(input);
  const metric = getMetric(id);
  requirePermission(ctx, metric.permission);
  requirePermission(ctx, 'customers.read');
  const computation = peopleComputation(metric);
  const conditions = conditionsOf(metric, where, by);
  return withSnapshot(ctx.db, async (snapshot) => {
    const zone = query.zone ?? (await getReporting(snapshot)).zone;
    const buckets = bucketsOf(range, { interval, zone }).filter(({ start }) => start === bucket.getTime());
    const [asked] = buckets;
    const since = asked === undefined ? null : activitySince(computation, asked);
    if (since !== null) requireCounts(snapshot, new Date(since));
    const frame = await buildFrame(snapshot, { now: ctx.now, zone, interval, buckets, conditions });
    const series = await peopleOf(frame, computation);
    const { groups } = frame.population;
    const counted = series.get(groups === null ? group : null)?.[0] ?? People.none;
    const people = groups === null ? counted : counted.and(groups.get(group ?? '') ?? People.none);
    return readPeoplePage(snapshot, people, page);
  });
}

function peopleComputation({ label, computation }: MetricDefinition): PeopleComputation {
  if (countsPeople(computation)) return computation;
  throw new BusinessError('invalid', `${label} does not count people, so there is no list of them.`, {
    field: 'metric',
  });
}

const PEOPLE_KINDS = new Set<string>([
  'active',
  'trailing',
  'lifecycle',
  'regulars',
  'joined',
  'joined_to_date',
  'newcomers',
] satisfies PeopleComputation['kind'][]);

function countsPeople(computation: Computation): computation is PeopleComputation {
  return PEOPLE_KINDS.has(computation.kind);
}
