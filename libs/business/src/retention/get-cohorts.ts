import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { Cohort, RetentionQuery, RetentionResult } from './contract.ts';
import { retentionModel } from './retention-model.ts';

/** Who came back, by cohort and period. */
export async function getCohorts(ctx: Context, input: RetentionQuery): Promise<RetentionResult> {
  requirePermission(ctx, 'retention.read');
  return withSnapshot(ctx.db, (snapshot) => cohortsIn(snapshot, input, ctx.now));
}

/** The same within a snapshot, so that several answers are of one instant. */
export async function cohortsIn(
  snapshot: Snapshot,
  input: RetentionQuery,
  now: Date,
): Promise<RetentionResult> {
  const { zone, cohorts: models } = await retentionModel(snapshot, input, now);
  const cohorts = models.map(({ period, people, retained }) => ({
    start: new Date(period.start),
    size: people.size,
    people: retained.map((some) => some?.size ?? null),
  }));
  return { asOf: snapshot.asOf, zone, cohorts, total: totalOf(cohorts, input.periods) };
}

/** Weighted over the people whose period is over, never a mean of shares. */
function totalOf(cohorts: readonly Cohort[], periods: number): RetentionResult['total'] {
  return Array.from({ length: periods }, (_, n) => {
    const over = cohorts.filter((cohort) => cohort.people[n] !== null && cohort.size > 0);
    if (over.length === 0) return null;
    return {
      people: over.reduce((sum, cohort) => sum + (cohort.people[n] ?? 0), 0),
      eligible: over.reduce((sum, cohort) => sum + cohort.size, 0),
    };
  });
}
