import { BusinessError } from '@sextant/business/kernel/business-error';
import { parseJson } from '@sextant/business/kernel/json/parse-json';
import { openFileStorage } from '@sextant/business/files/open-file-storage';
import { installationHome } from '@sextant/business/kernel/installation-home';
import type { RequestFinancialReport } from '@sextant/business/reports/contract';
import { inCallersWords } from '@sextant/business/kernel/in-callers-words';
import { parseInput } from '@sextant/business/kernel/parse-input';
import { getDownloadLink } from '@sextant/business/reports/download/get-download-link';
import { keyOfLink } from '@sextant/business/reports/download/key-of-link';
import { openReportDownload } from '@sextant/business/reports/download/open-report-download';
import { getReportRun } from '@sextant/business/reports/get-report-run';
import { estimateReport } from '@sextant/business/reports/estimate-report';
import { endAfter } from '@sextant/business/reports/last-day';
import { requestFinancialReport } from '@sextant/business/reports/request-financial-report';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { queryField } from '../intake-request.ts';
import { machineContext } from '../machine-context.ts';
import { FinancialReportBody } from '../openapi/report-body.ts';
import { reportRunReply } from '../openapi/report-run-reply.ts';

/** What the request calls the fields of the contract. */
const NAMES = { type: 'report_type', fromDay: 'start_date', toDay: 'end_date', year: 'start_date' } as const;

/** Financial reports: ask for one, follow its run, fetch its files. Needs a key with reports:run. */
export function registerReports(scope: FastifyInstance, services: ApiServices): void {
  scope.post('/api/v1/admin/reports/financial', async (request, reply) => {
    const ctx = await machineContext(services, request);
    const asked = readBody(request.body);
    const run = await inCallersWords(NAMES, () => requestFinancialReport(ctx, asked));
    return reply
      .code(202)
      .header('location', `/api/v1/admin/reports/runs/${run.id}`)
      .send({ report_run_id: run.id, status: 'processing', estimated_time: await estimateReport(ctx, run) });
  });

  scope.get<{ Params: { id: string } }>('/api/v1/admin/reports/runs/:id', async (request) => {
    const ctx = await machineContext(services, request);
    const runId = request.params.id;
    const run = await getReportRun(ctx, { runId: requireId(runId) });
    if (run.status !== 'completed') return { report_run: reportRunReply(run, null) };
    const link = await getDownloadLink(ctx, { runId });
    const url = `${request.protocol}://${request.host}${link.url}`;
    return { report_run: reportRunReply(run, url), download_url: url };
  });

  scope.get<{ Params: { id: string } }>('/api/v1/admin/reports/runs/:id/download', async (request, reply) => {
    const actor = await keyOfLink(services, queryField(request, 'for') ?? '');
    const ctx = { db: services.db, now: new Date(), actor, requestId: request.id };
    const delivery = await openReportDownload(ctx, linkOf(request), openFileStorage(installationHome()));
    if (delivery.kind === 'address') return reply.redirect(delivery.url, 302);
    return reply
      .type(delivery.contentType)
      .header('content-disposition', `attachment; filename="${delivery.fileName}"`)
      .header('content-length', delivery.sizeBytes)
      .header('cache-control', 'no-store')
      .send(delivery.stream);
  });
}

function linkOf(request: FastifyRequest<{ Params: { id: string } }>): Record<string, string | null> {
  const fields = ['part', 'for', 'expires', 'signature'].map((name) => [name, queryField(request, name)]);
  return { ...Object.fromEntries(fields), runId: request.params.id };
}

function readBody(body: unknown): RequestFinancialReport {
  const asked = parseInput(FinancialReportBody, readJson(body));
  const { report_type: type, start_date: fromDay, end_date: lastDay, format, group_by: groupBy } = asked;
  return { type, fromDay, toDay: endAfter(lastDay), format, groupBy };
}

function readJson(body: unknown): unknown {
  try {
    return parseJson(Buffer.isBuffer(body) ? body.toString('utf8') : '');
  } catch {
    throw new BusinessError('invalid', 'The body is not JSON. Send report_type, start_date and end_date.');
  }
}

function requireId(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  throw new BusinessError('invalid', `${id} is not the id of a report run.`, { field: 'id' });
}
