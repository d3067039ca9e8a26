import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { People } from '../rollups/people.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { PeoplePage } from '../people/people-page.ts';
import { readPeoplePage } from '../people/read-people-page.ts';
import { FunnelPeopleQuery } from './contract.ts';
import { readFunnel, type FunnelReading } from './read-funnel.ts';

/** Exactly the people whom a step of a funnel counts, or of them those who took no further one. */
export async function listFunnelPeople(ctx: Context, input: FunnelPeopleQuery): Promise<PeoplePage> {
  requirePermission(ctx, 'users.read');
  requirePermission(ctx, 'customers.read');
  const { step, outcome, group, page, ...query } = FunnelPeopleQuery.parse(input);
  if (step >= query.steps.length)
    throw new BusinessError('invalid', `The funnel has ${query.steps.length} steps.`, { field: 'step' });
  return withSnapshot(ctx.db, async (snapshot) => {
    const reading = await readFunnel(ctx, snapshot, query);
    const reached = reachedBy(reading, step);
    const people = outcome === 'reached' ? reached : reached.andNot(reachedBy(reading, step + 1));
    const among = group === null ? null : (reading.groups?.get(group) ?? People.none);
    return readPeoplePage(snapshot, among === null ? people : people.and(among), page);
  });
}

function reachedBy({ entrants, attempts }: FunnelReading, step: number): People {
  if (step === 0) return entrants;
  return People.of([...attempts].flatMap(([person, times]) => (times.length > step ? [person] : [])));
}
