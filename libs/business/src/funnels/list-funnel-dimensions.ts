import { selectPropertyNames } from '@sextant/db/queries/funnels/select-property-names';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { PERSON_DIMENSIONS } from '../metrics/dimension.ts';
import { withSnapshot } from '../rollups/read-snapshot.ts';
import { ENTRY_TRAITS, FunnelQuery, PROPERTY_PREFIX, type FunnelDimensions } from './contract.ts';
import { enteringSteps, entryNames } from './entry-names.ts';
import { askedFrame } from './read-funnel.ts';
import { isMemberTrait, visitorsEnter } from './require-traits-at-entry.ts';

/** What a funnel can be split and filtered by: only what is known of everybody who enters it. */
export async function listFunnelDimensions(ctx: Context, input: FunnelQuery): Promise<FunnelDimensions> {
  requirePermission(ctx, 'users.read');
  const query = FunnelQuery.parse(input);
  return withSnapshot(ctx.db, async (snapshot) => {
    const { frame, question } = await askedFrame(ctx, snapshot, query);
    const areVisitorsIn = await visitorsEnter(frame, question);
    const traits = PERSON_DIMENSIONS.filter((trait) => !areVisitorsIn || !isMemberTrait(trait));
    if (enteringSteps(question).some(({ kind }) => kind !== 'event'))
      return { areVisitorsIn, traits, entry: [], properties: [] };
    const names = await entryNames(frame, question, { dimension: PROPERTY_PREFIX, field: 'by' });
    const properties = await selectPropertyNames(snapshot.sql, { ...query.range, names });
    return {
      areVisitorsIn,
      traits,
      entry: [...ENTRY_TRAITS],
      properties: properties.map((name) => `${PROPERTY_PREFIX}${name}`),
    };
  });
}
