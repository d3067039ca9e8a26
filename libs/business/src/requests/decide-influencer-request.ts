import { lockInfluencerRequest, updateInfluencerRequest } from '@sextant/db/queries/requests/update-request';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { DecideInfluencerRequest } from './contract.ts';

export const DECIDE_INFLUENCER_REQUEST = {
  action: 'influencer_request.decide',
  resourceType: 'influencer_request',
} as const satisfies AuditDescriptor;

/** Approves or declines a pending request to be an influencer and keeps the reason. */
export async function decideInfluencerRequest(
  ctx: Context,
  input: DecideInfluencerRequest,
): Promise<{ id: string }> {
  requirePermission(ctx, 'requests.decide');
  const { id, status, reason } = DecideInfluencerRequest.parse(input);
  return audited(ctx, DECIDE_INFLUENCER_REQUEST, async (tx) => {
    const request = await lockInfluencerRequest(tx, id);
    if (request === null) throw new BusinessError('not_found', 'There is no such request.');
    if (request.status !== 'pending')
      throw new BusinessError('conflict', `Somebody ${request.status} it already. Load the list again.`);
    await updateInfluencerRequest(tx, { id, status, decidedAt: ctx.now, decidedBy: ctx.actor.name, reason });
    return { result: { id }, resourceId: id, before: { status: request.status }, after: { status }, reason };
  });
}
