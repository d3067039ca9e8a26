import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { RetentionResult } from '../retention/contract.ts';
import { getCohorts } from '../retention/get-cohorts.ts';
import { UserRetentionQuery } from './contract.ts';

/** Which share of new customers is active again n days, weeks or months after signing up: D1, D7 and D30 are columns of it. */
export async function getRetention(ctx: Context, input: UserRetentionQuery): Promise<RetentionResult> {
  requirePermission(ctx, 'retention.read');
  const { cohortSize, range, ...query } = UserRetentionQuery.parse(input);
  return getCohorts(ctx, {
    ...query,
    start: 'signup',
    return: 'any',
    kind: 'n-day',
    cohort: cohortSize,
    ...(range && { range }),
  });
}
