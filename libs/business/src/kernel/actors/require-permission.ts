import { BusinessError } from '../business-error.ts';
import type { Context } from '../context.ts';
import type { Actor } from './actor.ts';
import { isPermitted } from './is-permitted.ts';
import { PERMISSION_SCOPE } from './permission-scope.ts';
import { PERMISSION_WORDS } from './permission-words.ts';
import type { Permission } from './permission.ts';

/** The first line of a verb. Throws `forbidden` with a sentence that says whom to ask. */
export function requirePermission(ctx: Pick<Context, 'actor'>, permission: Permission): void {
  if (isPermitted(ctx.actor, permission)) return;
  throw new BusinessError('forbidden', refusal(ctx.actor, permission));
}

function refusal(actor: Actor, permission: Permission): string {
  const words = PERMISSION_WORDS[permission];
  if (actor.kind !== 'machine') return `Your role may not ${words}. Ask a super admin if you need to.`;
  const scope = PERMISSION_SCOPE[permission];
  if (scope === undefined) return `An API key may not ${words}. Sign in to do it.`;
  return `This API key may not ${words}. It needs the scope ${scope}.`;
}
