import { isSameOrigin } from '@sextant/business/access/auth/same-origin';
import { appRouter } from '@sextant/business/router';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { backOffice } from '../../../../lib/back-office.ts';
import { requestContext } from '../../../../lib/request-context.ts';

/**
 * tRPC for the pages of this server alone. A form of another site can send a body without a preflight, and tRPC would run
 * a mutation that takes no input from it: hence the origin, and a header that a form cannot set.
 */
async function answer(request: Request): Promise<Response> {
  const { gate } = await backOffice();
  const isOurs = isSameOrigin(request.headers, gate.settings.baseUrl) && request.headers.has('x-trpc-source');
  if (!isOurs)
    return Response.json({ message: 'This request does not come from the back office.' }, { status: 403 });
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: requestContext,
  });
}

export { answer as GET, answer as POST };
