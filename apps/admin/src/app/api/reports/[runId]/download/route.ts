import { openFileStorage } from '@sextant/business/files/open-file-storage';
import { openReportDownload } from '@sextant/business/reports/download/open-report-download';
import { answerDownload } from '../../../../../lib/answer-download.ts';
import { backOffice } from '../../../../../lib/back-office.ts';

type Address = { params: Promise<{ runId: string }> };

/** The file of a report, for whoever the link was made for, as long as it is valid. */
export function GET(request: Request, { params }: Address): Promise<Response> {
  return answerDownload(request, 'report.download', async (ctx) => {
    const [{ home }, { runId }] = await Promise.all([backOffice(), params]);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const delivery = await openReportDownload({ ...ctx, home }, { ...query, runId }, openFileStorage(home));
    if (delivery.kind === 'address') return { address: delivery.url };
    const { fileName, contentType, stream } = delivery;
    return { fileName, contentType, chunks: chunksOf(stream) };
  });
}

async function* chunksOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
}
