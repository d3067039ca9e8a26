import type { FastifyInstance } from 'fastify';
import { openapiDocument } from '../openapi/openapi-document.ts';

/** `GET /api/v1/openapi.json`, for anybody: it describes the server and holds no data. */
export function registerOpenapi(scope: FastifyInstance): void {
  let text: string | undefined;
  scope.get('/api/v1/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(openapiDocument());
    return reply
      .type('application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .send(text);
  });
}
