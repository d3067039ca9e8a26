import { authenticateKey } from '@sextant/business/access/authenticate-key';
import { summariseItems } from '@sextant/business/ingestion/summarise-items';
import { BusinessError } from '@sextant/business/kernel/business-error';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { headerToken, intakeRequest, queryField } from '../intake-request.ts';

/** The paths of Segment's SDKs, the browser's short ones included, and the call that each stands for; null when the body says. */
const PATHS: Readonly<Record<string, string | null>> = {
  batch: null,
  b: null,
  import: null,
  track: 'track',
  t: 'track',
  identify: 'identify',
  i: 'identify',
  page: 'page',
  p: 'page',
  screen: 'screen',
  s: 'screen',
  group: 'group',
  g: 'group',
  alias: 'alias',
  a: 'alias',
};

/** Lets Segment's SDKs work by changing their host. Under overload they wait after a 429 and only after that. */
export function registerSegment(scope: FastifyInstance, { db, intake }: ApiServices): void {
  for (const [path, call] of Object.entries(PATHS)) {
    scope.post(`/v1/${path}`, { config: { overloadStatus: 429 } }, async (request, reply) => {
      const { items } = await intake.receive(
        intakeRequest(request, 'segment', { call, token: tokenOf(request) }),
      );
      const { rejected, ...summary } = summariseItems(items);
      const isRefused = items.length > 0 && rejected.length === items.length;
      return reply.code(isRefused ? 400 : 200).send({ success: !isRefused, ...summary, rejected });
    });
  }
  scope.get<{ Params: { writeKey: string } }>('/v1/projects/:writeKey/settings', async (request) => {
    const { writeKey } = request.params;
    if ((await authenticateKey(db, writeKey)) === null)
      throw new BusinessError('not_found', 'There is no such key.');
    return browserSettings(writeKey, request.host);
  });
}

/** The key in the query comes from senders that can set no header; one in a header is more deliberate. */
function tokenOf(request: FastifyRequest): string | null {
  return headerToken(request) ?? queryField(request, 'writeKey') ?? queryField(request, 'write_key');
}

/** What analytics.js loads before it sends anything: that it shall send to us. */
function browserSettings(writeKey: string, host: string) {
  return {
    integrations: { 'Segment.io': { apiKey: writeKey, apiHost: `${host}/v1`, unbundledIntegrations: [] } },
    plan: { track: { __default: { enabled: true, integrations: {} } } },
    edgeFunction: {},
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  };
}
