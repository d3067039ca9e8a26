import { deleteSegment as deleteRow } from '@sextant/db/queries/segments/delete-segment';
import { lockSegment } from '@sextant/db/queries/segments/lock-segment';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { DeleteSegment } from './contract.ts';

export const DELETE_SEGMENT = {
  action: 'segment.delete',
  resourceType: 'segment',
} as const satisfies AuditDescriptor;

/** Forgets a segment of one's own. */
export async function deleteSegment(ctx: Context, input: DeleteSegment): Promise<{ id: string }> {
  requirePermission(ctx, 'segments.write');
  const { id } = DeleteSegment.parse(input);
  return audited(ctx, DELETE_SEGMENT, async (tx) => {
    const segment = await lockSegment(tx, id);
    if (segment?.ownerId !== ctx.actor.id)
      throw new BusinessError('not_found', 'There is no such segment of yours.');
    await deleteRow(tx, id);
    const { name, definition, isShared } = segment;
    return { result: { id }, resourceId: id, before: { name, definition, isShared }, after: null };
  });
}
