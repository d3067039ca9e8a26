import { selectSegments } from '@sextant/db/queries/segments/select-segments';
import { z } from 'zod';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { Filter } from '../kernel/query/contract.ts';
import type { Segment } from './contract.ts';

/** The saved segments of one's own and those that colleagues share, by name. */
export async function listSegments(ctx: Context): Promise<{ items: Segment[] }> {
  requirePermission(ctx, 'users.read');
  const rows = await selectSegments(ctx.db, ctx.actor.id);
  return {
    items: rows.map(({ ownerId, definition, ...row }) => ({
      ...row,
      definition: z.array(Filter).parse(definition),
      isOwn: ownerId === ctx.actor.id,
    })),
  };
}
