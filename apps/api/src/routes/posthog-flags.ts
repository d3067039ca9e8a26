import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Answers what PostHog's SDKs ask beside sending events: that there are no flags, recordings or surveys. */
export function registerPosthogFlags(scope: FastifyInstance): void {
  for (const url of ['/flags', '/decide']) {
    scope.route({
      method: ['GET', 'POST'],
      url,
      handler: async () => ({ ...NO_FLAGS, ...CONFIG, requestId: randomUUID() }),
    });
  }
  for (const url of ['/flags/definitions', '/api/feature_flag/local_evaluation']) {
    scope.get(url, async () => ({ flags: [], group_type_mapping: {}, cohorts: {} }));
  }
  scope.get<{ Params: { token: string } }>('/array/:token/config', async (request) => ({
    token: request.params.token,
    ...CONFIG,
  }));
  scope.get<{ Params: { token: string } }>('/array/:token/config.js', async (request, reply) => {
    const { token } = request.params;
    reply.type('application/javascript');
    return `(function(){var c=window._POSTHOG_REMOTE_CONFIG=window._POSTHOG_REMOTE_CONFIG||{};c[${literal(token)}]={config:${literal({ token, ...CONFIG })},siteApps:[]}})();`;
  });
}

const NO_FLAGS = {
  flags: {},
  featureFlags: {},
  featureFlagPayloads: {},
  errorsWhileComputingFlags: false,
};

const CONFIG = {
  supportedCompression: ['gzip', 'gzip-js', 'base64'],
  hasFeatureFlags: false,
  sessionRecording: false,
  surveys: false,
  heatmaps: false,
  capturePerformance: false,
  autocaptureExceptions: false,
  captureDeadClicks: false,
  toolbarParams: {},
  isAuthenticated: false,
  siteApps: [],
  defaultIdentifiedOnly: true,
};

/** The value as a script may hold it. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
