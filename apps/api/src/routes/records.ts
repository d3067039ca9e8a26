import { decodeBody } from '@sextant/business/ingestion/decode/decode-body';
import { upsertRecords } from '@sextant/business/records/upsert-records';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { machineContext } from '../machine-context.ts';

const LARGEST_BODY = 5 * 1024 * 1024;

/** `POST /api/v1/records/<entity>`: one record or a list; what is refused is named row by row. */
export function registerRecords(scope: FastifyInstance, { db }: ApiServices): void {
  scope.post<{ Params: { entity: string } }>('/api/v1/records/:entity', async (request, reply) => {
    const ctx = await machineContext(db, request);
    const { value } = await decodeBody({
      bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      contentEncoding: request.headers['content-encoding'] ?? '',
      limit: LARGEST_BODY,
    });
    const answer = await upsertRecords(ctx, request.params.entity, value);
    const isRefused = answer.accepted === 0 && answer.rejected > 0;
    return reply.code(isRefused ? 400 : 200).send(answer);
  });
}
