import { selectFirstStart } from '@sextant/db/queries/users/select-first-start';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { buildFrame } from '../metrics/build-frame.ts';
import { conditionsOf } from '../metrics/conditions.ts';
import { PERSON_DIMENSIONS } from '../metrics/dimension.ts';
import { getReporting } from '../metrics/reporting.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { LifetimeQuery, type LifetimeResult } from './contract.ts';
import { lifetimesOf } from './lifetimes.ts';
import { survivalOf } from './survival.ts';

const LIFETIME = { label: 'Customer lifetime', dimensions: PERSON_DIMENSIONS } as const;

/** How long customers stay, as a survival curve that is fair to those who still do. */
export async function getLifetime(ctx: Context, input: LifetimeQuery): Promise<LifetimeResult> {
  requirePermission(ctx, 'users.read');
  const { range, inactiveDays, where, by, ...query } = LifetimeQuery.parse(input);
  const conditions = conditionsOf(LIFETIME, where, by);
  return withSnapshot(ctx.db, async (snapshot) => {
    const zone = query.zone ?? (await getReporting(snapshot)).zone;
    const frame = await buildFrame(snapshot, {
      now: ctx.now,
      zone,
      interval: 'day',
      buckets: [],
      conditions,
    });
    const first = range?.from ?? (await selectFirstStart(snapshot.sql)) ?? ctx.now;
    const lifetimes = await lifetimesOf(frame, {
      range: range ?? { from: first, to: ctx.now },
      inactiveDays,
    });
    const { groups } = frame.population;
    const curves = [...(groups ?? [])].map(([group, people]) => ({
      group,
      ...survivalOf(lifetimes.filter(({ person }) => people.has(person))),
    }));
    return {
      ...survivalOf(lifetimes),
      asOf: snapshot.asOf,
      inactiveDays,
      groups:
        groups === null
          ? null
          : curves
              .filter(({ customers }) => customers > 0)
              .toSorted((a, b) => b.customers - a.customers || a.group.localeCompare(b.group)),
    };
  });
}
