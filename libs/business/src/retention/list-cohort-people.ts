import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { PeoplePage } from '../people/people-page.ts';
import { readPeoplePage } from '../people/read-people-page.ts';
import { CohortPeopleQuery } from './contract.ts';
import { retentionModel } from './retention-model.ts';

/** Exactly the people that a cell of the retention table counts; with `period` null, the whole cohort. */
export async function listCohortPeople(ctx: Context, input: CohortPeopleQuery): Promise<PeoplePage> {
  requirePermission(ctx, 'retention.read');
  requirePermission(ctx, 'customers.read');
  const query = CohortPeopleQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const { cohorts } = await retentionModel(snapshot, query.retention, ctx.now);
    const cohort = cohorts.find(({ period }) => period.start === query.cohort.getTime());
    const people = query.period === null ? cohort?.people : cohort?.retained[query.period];
    if (people === undefined)
      throw new BusinessError('not_found', 'There is no such cohort any more. Reload the table.');
    if (people === null)
      throw new BusinessError('invalid', 'This period is not over for everybody in the cohort yet.');
    return readPeoplePage(snapshot, people, query.page);
  });
}
