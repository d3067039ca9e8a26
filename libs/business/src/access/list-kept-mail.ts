import { recordRead } from '../audit/record-read.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { KeptMail } from '../mail/kept-mail.ts';
import { readKeptMail } from '../mail/read-kept-mail.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

const MAIL_READ = { action: 'mail.read', resourceType: 'mail' } as const satisfies AuditDescriptor;
const LIMIT = 50;

/** The newest messages that were kept as files, with the links in them: reading them is noted in the audit log. */
export async function listKeptMail(
  ctx: Context & { home?: string | undefined },
): Promise<{ items: KeptMail[]; total: number }> {
  requirePermission(ctx, 'staff.manage');
  if (ctx.home === undefined)
    throw new BusinessError('unavailable', 'This process has no folder of its own.');
  const kept = await readKeptMail(ctx.home, LIMIT);
  await recordRead(ctx, MAIL_READ, { messages: kept.items.length });
  return kept;
}
