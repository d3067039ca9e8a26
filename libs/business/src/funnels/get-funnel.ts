import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { People } from '../rollups/people.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { FunnelQuery, OTHER, type FunnelResult, type FunnelStep } from './contract.ts';
import { readFunnel, type FunnelReading } from './read-funnel.ts';
import { summarise } from './summarise.ts';

/** How far people get through steps. */
export async function getFunnel(ctx: Context, input: FunnelQuery): Promise<FunnelResult> {
  requirePermission(ctx, 'users.read');
  const query = FunnelQuery.parse(input);
  const { range, order, windowSeconds, steps: names } = query;
  return withSnapshot(ctx.db, async (snapshot) => {
    const { entrants, attempts, groups, otherValues } = await readFunnel(ctx, snapshot, query);
    const stepsAmong = (people: People | null): FunnelStep[] => {
      const some = [...attempts]
        .filter(([person]) => people === null || people.has(person))
        .map(([, times]) => times);
      const entered = people === null ? entrants.size : entrants.countAnd(people);
      return summarise(names, { onlyEntered: entered - some.length, attempts: some });
    };
    return {
      asOf: snapshot.asOf,
      order,
      windowSeconds,
      range,
      isComplete: range.to.getTime() + windowSeconds * 1000 <= ctx.now.getTime(),
      steps: stepsAmong(null),
      groups: groupsOf({ groups, otherValues }, stepsAmong),
      otherValues,
    };
  });
}

function groupsOf(
  { groups, otherValues }: Pick<FunnelReading, 'groups' | 'otherValues'>,
  stepsAmong: (people: People) => FunnelStep[],
) {
  if (groups === null) return null;
  const isTogether = otherValues !== null;
  return [...groups]
    .map(([group, people]) => ({ group, steps: stepsAmong(people) }))
    .filter(({ steps }) => (steps[0]?.people ?? 0) > 0)
    .toSorted(
      (a, b) =>
        // What stands together is no value of its own: it comes last.
        Number(isTogether && a.group === OTHER) - Number(isTogether && b.group === OTHER) ||
        (b.steps[0]?.people ?? 0) - (a.steps[0]?.people ?? 0) ||
        a.group.localeCompare(b.group),
    );
}
