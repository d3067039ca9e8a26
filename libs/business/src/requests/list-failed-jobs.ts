import { selectFailedJobs, selectFailureReasons } from '@sextant/db/queries/requests/select-failed-jobs';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { fromCursor } from '../kernel/page-cursor.ts';
import { FailedJobQuery, type FailedJobs } from './contract.ts';
import { toPage } from './to-page.ts';

const DAY_MS = 86_400_000;

/** One page of failed generations, the latest first, with how often each reason occurred; of the last 24 hours unless said. */
export async function listFailedJobs(ctx: Context, input: FailedJobQuery): Promise<FailedJobs> {
  requirePermission(ctx, 'generations.read');
  const { cursor, limit, failureReason: asked, ...query } = FailedJobQuery.parse(input);
  const failureReason = asked === 'unknown' ? null : asked;
  const to = query.to ?? ctx.now;
  const conditions = {
    type: query.type,
    failureReason,
    from: query.from ?? new Date(to.getTime() - DAY_MS),
    to,
    isInternal: query.isInternal,
  };
  const [found, reasons, left] = await Promise.all([
    selectFailedJobs(ctx.db.sql, conditions, { after: fromCursor(cursor), limit: limit + 1 }),
    selectFailureReasons(ctx.db.sql, conditions),
    query.isInternal ? [] : selectFailureReasons(ctx.db.sql, { ...conditions, isInternal: true }),
  ]);
  const totalOf = (rows: typeof reasons) =>
    rows
      .filter(({ reason }) => failureReason === undefined || reason === failureReason)
      .reduce((sum, { count }) => sum + count, 0);
  const total = totalOf(reasons);
  return {
    ...toPage(found, {
      limit,
      total,
      leftOut: totalOf(left),
      endOf: (job) => ({ at: job.finishedAt, id: job.id }),
    }),
    reasons,
  };
}
