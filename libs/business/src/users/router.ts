import { FunnelPeopleQuery, FunnelQuery } from '../funnels/contract.ts';
import { getFunnel } from '../funnels/get-funnel.ts';
import { listFunnelDimensions } from '../funnels/list-funnel-dimensions.ts';
import { listFunnelPeople } from '../funnels/list-funnel-people.ts';
import { sharedProcedure } from '../kernel/shared-procedure.ts';
import { router, staffProcedure } from '../kernel/trpc.ts';
import { LifetimeQuery, PeriodQuery, SegmentationQuery, UserRetentionQuery } from './contract.ts';
import { getActive } from './get-active.ts';
import { getGrowth } from './get-growth.ts';
import { getLifetime } from './get-lifetime.ts';
import { getRetention } from './get-retention.ts';
import { getSegmentation } from './get-segmentation.ts';

export const usersRouter = router({
  getGrowth: sharedProcedure.input(PeriodQuery.prefault({})).query(({ ctx, input }) => getGrowth(ctx, input)),
  getActive: sharedProcedure.input(PeriodQuery.prefault({})).query(({ ctx, input }) => getActive(ctx, input)),
  getRetention: sharedProcedure.input(UserRetentionQuery).query(({ ctx, input }) => getRetention(ctx, input)),
  getSegmentation: sharedProcedure
    .input(SegmentationQuery)
    .query(({ ctx, input }) => getSegmentation(ctx, input)),
  getFunnel: sharedProcedure.input(FunnelQuery).query(({ ctx, input }) => getFunnel(ctx, input)),
  getFunnelDimensions: sharedProcedure
    .input(FunnelQuery)
    .query(({ ctx, input }) => listFunnelDimensions(ctx, input)),
  getFunnelPeople: staffProcedure
    .input(FunnelPeopleQuery)
    .query(({ ctx, input }) => listFunnelPeople(ctx, input)),
  getLifetime: sharedProcedure.input(LifetimeQuery).query(({ ctx, input }) => getLifetime(ctx, input)),
});
