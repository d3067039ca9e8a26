import { requirePermission } from '../access/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { People } from '../rollups/people.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { FunnelQuery, type FunnelResult, type FunnelStep } from './contract.ts';
import { readFunnel } from './read-funnel.ts';
import { summarise } from './summarise.ts';

/** How far people get through steps. */
export async function getFunnel(ctx: Context, input: FunnelQuery): Promise<FunnelResult> {
  requirePermission(ctx, 'users.read');
  const query = FunnelQuery.parse(input);
  const { range, order, windowSeconds, steps: names } = query;
  return withSnapshot(ctx.db, async (snapshot) => {
    const { entrants, attempts, groups } = await readFunnel(ctx, snapshot, query);
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
      groups: groups === null ? null : groupsOf(groups, stepsAmong),
    };
  });
}

function groupsOf(groups: ReadonlyMap<string, People>, stepsAmong: (people: People) => FunnelStep[]) {
  return [...groups]
    .map(([group, people]) => ({ group, steps: stepsAmong(people) }))
    .filter(({ steps }) => (steps[0]?.people ?? 0) > 0)
    .toSorted(
      (a, b) => (b.steps[0]?.people ?? 0) - (a.steps[0]?.people ?? 0) || a.group.localeCompare(b.group),
    );
}
