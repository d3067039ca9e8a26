import { refusalResponse } from '@sextant/business/access/auth/auth-reply';
import { isSameOrigin } from '@sextant/business/access/auth/same-origin';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { LARGEST_BATCH } from '@sextant/business/kernel/transport/contract';
import { asRefusal } from '@sextant/business/kernel/as-refusal';
import { toTrpcError } from '@sextant/business/kernel/trpc-failure';
import { appRouter } from '@sextant/business/router';
import { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { backOffice } from '../../../../lib/back-office.ts';
import { requestContext } from '../../../../lib/request-context.ts';
import { requestIdOf } from '../../../../lib/request-id.ts';

/**
 * tRPC for the pages of this server alone. A form of another site can send a body without a preflight, and tRPC would run
 * a mutation that takes no input from it: hence the origin, and a header that a form cannot set.
 */
async function answer(request: Request): Promise<Response> {
  try {
    return await answerOurs(request);
  } catch (error) {
    const refused = asRefusal(error);
    if (refused === null) throw error;
    return refusalResponse(refused);
  }
}

async function answerOurs(request: Request): Promise<Response> {
  requireSmallBatch(request);
  const { gate } = await backOffice();
  const isOurs = isSameOrigin(request.headers, gate.settings.baseUrl) && request.headers.has('x-trpc-source');
  if (!isOurs)
    return Response.json({ message: 'This request does not come from the back office.' }, { status: 403 });
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => requestContext().catch((error: unknown) => refuseContext(request, error)),
    responseMeta: ({ errors }) => ({ headers: retryAfter(errors) }),
  });
}

// Before anybody is looked up: a request that asks too much costs nothing.
function requireSmallBatch(request: Request): void {
  const calls = decodeURIComponent(new URL(request.url).pathname).split(',').length;
  if (calls > LARGEST_BATCH)
    throw new BusinessError(
      'invalid',
      `A request may hold ${LARGEST_BATCH} calls, and this one has ${calls}. Send them in several.`,
    );
}

function refuseContext(request: Request, cause: unknown): never {
  const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
  throw toTrpcError(error, { requestId: requestIdOf(request.headers), operation: 'context' });
}

function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors.map(({ cause }) => asRefusal(cause)?.detail.retryAfterSeconds ?? 0);
  const longest = Math.max(0, ...waits);
  return longest > 0 ? { 'retry-after': String(longest) } : {};
}

export { answer as GET, answer as POST };
