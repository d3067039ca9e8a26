import { sharedProcedure } from '../kernel/shared-procedure.ts';
import { router, staffProcedure } from '../kernel/trpc.ts';
import { compareCohorts } from './compare-cohorts.ts';
import { CohortComparisonQuery, CohortPeopleQuery, RetentionQuery } from './contract.ts';
import { getCohorts } from './get-cohorts.ts';
import { listCohortPeople } from './list-cohort-people.ts';

export const retentionRouter = router({
  cohorts: sharedProcedure.input(RetentionQuery).query(({ ctx, input }) => getCohorts(ctx, input)),
  compare: sharedProcedure.input(CohortComparisonQuery).query(({ ctx, input }) => compareCohorts(ctx, input)),
  people: staffProcedure.input(CohortPeopleQuery).query(({ ctx, input }) => listCohortPeople(ctx, input)),
});
