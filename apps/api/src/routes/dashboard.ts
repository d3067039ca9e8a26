import { PlatformQuery } from '@sextant/business/dashboard/contract';
import { getPlatform } from '@sextant/business/dashboard/get-platform';
import { platformReply } from '@sextant/business/dashboard/platform-reply';
import { BusinessError } from '@sextant/business/kernel/business-error';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { machineContext } from '../machine-context.ts';

/** `GET /api/v1/admin/analytics/dashboard?period=month`: the platform at a glance. Needs a key with metrics:read. */
export function registerDashboard(scope: FastifyInstance, services: ApiServices): void {
  scope.get('/api/v1/admin/analytics/dashboard', async (request) => {
    const ctx = await machineContext(services, request);
    const asked = PlatformQuery.strict().safeParse(request.query);
    if (!asked.success) {
      const message = `Give the period as one of ${PlatformQuery.shape.period.unwrap().options.join(', ')}.`;
      throw new BusinessError('invalid', message, { field: 'period' });
    }
    return platformReply(await getPlatform(ctx, asked.data));
  });
}
