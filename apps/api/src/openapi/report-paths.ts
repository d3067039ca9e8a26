import { jsonSchema } from './json-schema.ts';
import { jsonBody, REFUSALS, type Operation } from './operation.ts';
import { FinancialReportBody } from './report-body.ts';

const SECURITY = [{ secretKey: ['reports:run'] }];
const RUN_ID = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
} as const;

/** Financial reports and their runs. */
export function reportPaths(): Record<string, Partial<Record<'get' | 'post', Operation>>> {
  return {
    '/api/v1/admin/reports/financial': { post: request() },
    '/api/v1/admin/reports/runs/{id}': { get: run() },
    '/api/v1/admin/reports/runs/{id}/download': { get: download() },
  };
}

function request(): Operation {
  return {
    tags: ['Reports'],
    summary: 'Ask for a financial report',
    description:
      'It is made in the background. Both days are in it. Of 1099 forms a key gets the counts by form and state; names, numbers and amounts are for signed-in staff alone.',
    security: SECURITY,
    requestBody: { required: true, ...jsonBody(jsonSchema(FinancialReportBody), '') },
    responses: {
      ...REFUSALS,
      202: jsonBody(
        {
          type: 'object',
          properties: {
            report_run_id: { type: 'string', format: 'uuid' },
            status: { type: 'string', enum: ['processing'] },
            estimated_time: {
              type: 'number',
              description: 'In how many seconds it should be done, by how long reports before it took.',
            },
          },
        },
        'Queued; follow the run.',
      ),
    },
  };
}

function run(): Operation {
  return {
    tags: ['Reports'],
    summary: 'Follow the run of a report',
    description:
      'With its progress; once completed with row count, SHA-256, control totals, tie-out and a download_url that is valid for 15 minutes.',
    security: SECURITY,
    parameters: [RUN_ID],
    responses: {
      ...REFUSALS,
      200: jsonBody(
        { type: 'object', properties: { report_run: { type: 'object' }, download_url: { type: 'string' } } },
        'The run.',
      ),
    },
  };
}

function download(): Operation {
  return {
    tags: ['Reports'],
    summary: 'Fetch the file of a report',
    description:
      'At the download_url of the run: its signature stands for the key, as long as that is not revoked.',
    parameters: [RUN_ID],
    responses: {
      ...REFUSALS,
      200: { description: 'The file.' },
      302: { description: 'The file lies in a bucket; this is its address for the next minute.' },
    },
  };
}
