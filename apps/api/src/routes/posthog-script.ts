import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The build that loads nothing further: recordings, surveys and the toolbar, which others fetch from their host, are not ours. */
const SCRIPT = 'dist/array.no-external.js';

/** What PostHog's snippet loads before it sends anything: their own library, so that the snippet works by changing its host. */
export function registerPosthogScript(scope: FastifyInstance): void {
  const require = createRequire(import.meta.url);
  const file = path.join(path.dirname(require.resolve('posthog-js/package.json')), SCRIPT);
  for (const url of ['/static/array.js', '/static/array.full.js', '/array/:token/array.js']) {
    scope.get(url, async (_request, reply) => {
      const script = await readFile(file);
      return reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(script);
    });
  }
}
