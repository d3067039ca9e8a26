import { z } from 'zod';

const Name = z.string().min(1).max(64);

/** What a staff member does in the back office, as our own product analytics count it. */
export const UsageEvent = z.discriminatedUnion('name', [
  z.object({ name: z.literal('admin_dashboard_viewed'), properties: z.object({ tab: Name }) }),
  z.object({
    name: z.literal('admin_analytics_filtered'),
    properties: z.object({ dashboard: Name, filter_type: Name }),
  }),
  z.object({
    name: z.literal('admin_analytics_exported'),
    properties: z.object({ dashboard: Name, format: z.enum(['csv', 'json', 'png', 'xlsx', 'pdf']) }),
  }),
  z.object({ name: z.literal('admin_audit_log_viewed'), properties: z.object({}) }),
]);
export type UsageEvent = z.infer<typeof UsageEvent>;
