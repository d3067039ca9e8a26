import { z } from 'zod';
import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { listOwnSessions } from './list-own-sessions.ts';
import { revokeOtherSessions, SESSION_REVOKE_OTHERS } from './revoke-other-sessions.ts';
import { revokeOwnSession, SESSION_REVOKE } from './revoke-own-session.ts';

/** `admin.account`: one's own sessions. Passwords and second factors go through `/api/auth`. */
export const accountRouter = router({
  sessions: staffProcedure.query(({ ctx }) => listOwnSessions(ctx)),
  revokeSession: auditedMutation(SESSION_REVOKE)
    .input(z.object({ sessionId: z.string().min(1).max(64) }))
    .mutation(({ ctx, input }) => revokeOwnSession(ctx, input)),
  revokeOtherSessions: auditedMutation(SESSION_REVOKE_OTHERS).mutation(({ ctx }) => revokeOtherSessions(ctx)),
});
