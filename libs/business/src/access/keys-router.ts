import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { ApiKeyTarget, NewApiKey } from './contract.ts';
import { createApiKey, KEY_CREATE } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { KEY_REVOKE, revokeApiKey } from './revoke-api-key.ts';

/** `admin.keys`: how machines come in. */
export const keysRouter = router({
  list: staffProcedure.query(({ ctx }) => listApiKeys(ctx)),
  create: auditedMutation(KEY_CREATE)
    .input(NewApiKey)
    .mutation(({ ctx, input }) => createApiKey(ctx, input)),
  revoke: auditedMutation(KEY_REVOKE)
    .input(ApiKeyTarget)
    .mutation(({ ctx, input }) => revokeApiKey(ctx, input)),
});
