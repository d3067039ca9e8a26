import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { evaluateIn } from '../../metrics/evaluate-metric.ts';
import { withSnapshot } from '../../rollups/read-snapshot.ts';
import type { PeriodQuery } from '../../users/contract.ts';
import { readPeriod } from '../../users/read-period.ts';
import type { SubscriptionsResult } from './contract.ts';
import { waterfallIn } from './get-waterfall.ts';

/** What subscriptions bring, what moved it, and who stays: all of one instant. */
export async function getSubscriptions(ctx: Context, input: PeriodQuery): Promise<SubscriptionsResult> {
  requirePermission(ctx, 'money.read');
  const asked = await readPeriod(ctx, input);
  const { period, where } = asked;
  return withSnapshot(ctx.db, async (snapshot) => {
    // One after the other: a snapshot has one connection, and most of them share what the first one reads.
    const ask = (metric: string, by?: string) => evaluateIn(ctx, snapshot, { ...period, metric, where, by });
    return {
      ...(await waterfallIn(ctx, snapshot, asked)),
      mrr: await ask('mrr'),
      mrrByTier: await ask('mrr', 'tier'),
      mrrByPlan: await ask('mrr', 'plan'),
      arr: await ask('arr'),
      netNew: await ask('net_new_mrr'),
      quickRatio: await ask('quick_ratio'),
      payingCustomers: await ask('paying_customers'),
      arpa: await ask('arpa'),
      ltv: await ask('ltv'),
      active: await ask('paying_subscriptions'),
      activeByTier: await ask('paying_subscriptions', 'tier'),
      started: await ask('subscriptions_new'),
      cancelled: await ask('subscriptions_cancelled'),
      cancelledByReason: await ask('subscriptions_cancelled', 'cancel_reason'),
      upgraded: await ask('subscriptions_upgraded'),
      downgraded: await ask('subscriptions_downgraded'),
      logoChurn: await ask('logo_churn_rate'),
      logoChurnByTier: await ask('logo_churn_rate', 'tier'),
      voluntaryChurn: await ask('logo_churn_rate_voluntary'),
      involuntaryChurn: await ask('logo_churn_rate_involuntary'),
      grossChurn: await ask('gross_mrr_churn_rate'),
      netChurn: await ask('net_mrr_churn_rate'),
      nrr: await ask('nrr'),
      grr: await ask('grr'),
      nrr12: await ask('nrr_12m'),
      grr12: await ask('grr_12m'),
      trialConversion: await ask('trial_conversion'),
    };
  });
}
