import { inTransaction } from '@sextant/db/transaction';
import type { Context } from '../kernel/context.ts';
import { appendEntry } from './append-entry.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';

/** Notes that something was looked at or taken out; `asked` says what, for instance the filters. */
export function recordRead(ctx: Context, descriptor: AuditDescriptor, asked: unknown): Promise<void> {
  return inTransaction(ctx.db, (tx) =>
    appendEntry(tx, ctx, { ...descriptor, resourceId: null, after: asked }),
  );
}
