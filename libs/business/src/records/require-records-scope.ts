import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';

/** Records come from the platform's own code: the shell, or a machine whose key has the scope. Throws `forbidden` for anybody else. */
export function requireRecordsScope({ actor }: Pick<Context, 'actor'>): void {
  if (actor.kind === 'system') return;
  if (actor.kind === 'machine' && actor.scopes.includes('records:write')) return;
  throw new BusinessError('forbidden', 'Sending records needs an API key with the scope records:write.');
}
