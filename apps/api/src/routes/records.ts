import { inflateBody } from '@sextant/business/ingestion/decode/inflate-body';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { parseJson } from '@sextant/business/kernel/json/parse-json';
import { upsertRecords } from '@sextant/business/records/upsert-records';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { machineContext } from '../machine-context.ts';

export const LARGEST_RECORDS_BODY = 5 * 1024 * 1024;

/** `POST /api/v1/records/<entity>`: one record or a list; 400 when all of them are refused, else 200 with the refused ones named. */
export function registerRecords(scope: FastifyInstance, services: ApiServices): void {
  scope.post<{ Params: { entity: string }; Body: unknown }>(
    '/api/v1/records/:entity',
    { bodyLimit: LARGEST_RECORDS_BODY },
    async (request, reply) => {
      const ctx = await machineContext(services, request);
      const body = await readJson(request.body, request.headers['content-encoding']);
      const answer = await upsertRecords(ctx, request.params.entity, body);
      return reply.code(answer.accepted === 0 && answer.rejected > 0 ? 400 : 200).send(answer);
    },
  );
}

async function readJson(body: unknown, encoding = ''): Promise<unknown> {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const text = (await inflateBody(bytes, encoding, LARGEST_RECORDS_BODY)).toString('utf8');
  try {
    return parseJson(text);
  } catch {
    throw new BusinessError('invalid', 'The body is not JSON. Send one record or a list of records.');
  }
}
