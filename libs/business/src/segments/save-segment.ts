import { lockSegment } from '@sextant/db/queries/segments/lock-segment';
import { upsertSegment } from '@sextant/db/queries/segments/upsert-segment';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { SaveSegment } from './contract.ts';

export const SAVE_SEGMENT = {
  action: 'segment.save',
  resourceType: 'segment',
} as const satisfies AuditDescriptor;

/** Keeps a set of conditions under a name, or changes one's own. */
export async function saveSegment(ctx: Context, input: SaveSegment): Promise<{ id: string }> {
  requirePermission(ctx, 'segments.write');
  const { id, ...segment } = SaveSegment.parse(input);
  return audited(ctx, SAVE_SEGMENT, async (tx) => {
    const before = id === undefined ? null : await lockSegment(tx, id);
    if (id !== undefined && before?.ownerId !== ctx.actor.id)
      throw new BusinessError('not_found', 'There is no such segment of yours. Save it under a new name.');
    const saved = await upsertSegment(tx, {
      id: id ?? null,
      ownerId: ctx.actor.id,
      now: ctx.now,
      ...segment,
    });
    return {
      result: { id: saved },
      resourceId: saved,
      before:
        before === null
          ? null
          : { name: before.name, definition: before.definition, isShared: before.isShared },
      after: segment,
    };
  });
}
