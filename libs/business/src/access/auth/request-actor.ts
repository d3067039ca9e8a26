import type { RequestContext } from '../../kernel/trpc.ts';
import type { SignedIn } from './find-signed-in.ts';

/** Who acts in a request: nobody while a second factor that the installation requires is still missing. */
export function requestActor(
  signedIn: SignedIn | null,
): Pick<RequestContext, 'actor' | 'isEnrolling' | 'sessionId'> {
  if (signedIn === null) return { actor: null };
  const { actor, sessionId, mustEnrol } = signedIn;
  return mustEnrol ? { actor: null, isEnrolling: true } : { actor, sessionId };
}
