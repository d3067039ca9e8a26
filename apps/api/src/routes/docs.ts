import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describeApi } from '@sextant/business/openapi/describe-api';
import type { FastifyInstance } from 'fastify';

const FILES = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sextant API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', validatorUrl: null, deepLinking: true });\n`;
// The page styles itself at run time, and nothing of it may come from elsewhere.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** `/api/v1/openapi.json`, and a page at `/docs` that shows it without a network. */
export function registerDocs(scope: FastifyInstance): void {
  const document = JSON.stringify(describeApi());
  scope.get('/api/v1/openapi.json', (_request, reply) => reply.type('application/json').send(document));
  scope.get('/docs', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
  scope.get('/docs/start.js', (_request, reply) => reply.type('text/javascript').send(START));
  const { resolve } = createRequire(import.meta.url);
  for (const [file, type] of Object.entries(FILES)) {
    const content = readFileSync(resolve(`swagger-ui-dist/${file}`));
    scope.get(`/docs/${file}`, (_request, reply) => reply.type(type).send(content));
  }
}
