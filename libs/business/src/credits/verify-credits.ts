import { selectCreditCounts, selectCreditFaults } from '@sextant/db/queries/credits/select-credit-faults';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import type { CreditVerdict } from './contract.ts';

/** Adds all entries up again, customer by customer: names those whose kept balance differs, and those who spent what they never had. */
export async function verifyCredits(ctx: Context): Promise<CreditVerdict> {
  requirePermission(ctx, 'money.read');
  return withSnapshot(ctx.db, async ({ sql }) => {
    const faults = await selectCreditFaults(sql);
    return {
      ...(await selectCreditCounts(sql)),
      differing: faults.filter((fault) => fault.entries !== fault.kept),
      belowZero: faults.filter((fault) => fault.lowest < 0),
    };
  });
}
