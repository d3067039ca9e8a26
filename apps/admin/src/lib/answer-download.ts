import { isSameOrigin } from '@sextant/business/access/auth/same-origin';
import { asRefusal } from '@sextant/business/kernel/as-refusal';
import { BusinessError } from '@sextant/business/kernel/business-error';
import type { Context } from '@sextant/business/kernel/context';
import { ERROR_TRANSLATIONS } from '@sextant/business/kernel/error-translator';
import { requireStorableText } from '@sextant/business/kernel/require-storable-text';
import { logFailure } from '@sextant/business/kernel/log-failure';
import { backOffice } from './back-office.ts';
import { requestContext } from './request-context.ts';
import { requestIdOf } from './request-id.ts';

type Chunks = AsyncIterable<string | Uint8Array>;

/** The file itself, or where the storage hands it out for a moment. */
type Download = { fileName: string; contentType: string; chunks: Chunks } | { address: string };

/** Sends a file piece by piece as it is made, or the sentence that says why not. */
export async function answerDownload(
  request: Request,
  operation: string,
  open: (ctx: Context) => Promise<Download>,
): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    const { actor, ...rest } = await requestContext();
    const { gate } = await backOffice();
    const isOurs = isSameOrigin(request.headers, gate.settings.baseUrl);
    if (!isOurs) throw new BusinessError('forbidden', 'This request comes from another site.');
    if (actor === null) throw new BusinessError('unauthenticated', 'Sign in to continue.');
    requireStorableText(Object.fromEntries(new URL(request.url).searchParams));
    const download = await open({ ...rest, actor });
    if ('address' in download) return Response.redirect(download.address, 302);
    const { fileName, contentType, chunks } = download;
    return new Response(streamOf(chunks), {
      headers: {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal !== error) logFailure(error, { requestId, operation });
    if (refusal === null) return new Response(`Something went wrong. Request ${requestId}.`, { status: 500 });
    const { retryAfterSeconds } = refusal.detail;
    return new Response(refusal.message, {
      status: ERROR_TRANSLATIONS[refusal.code].httpStatus,
      headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
    });
  }
}

/** Makes the next piece only when the browser took the one before. */
function streamOf(chunks: Chunks): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
