import type { Metadata } from 'next';
import { auditLogQuery, loadAuditLogFilters } from '../../../features/audit-log/audit-log-filters.ts';
import { AuditLogView } from '../../../features/audit-log/audit-log-view.tsx';
import { requirePage } from '../../../lib/page-session.ts';
import { HydrateClient, trpc } from '../../../trpc/server.ts';

export const metadata: Metadata = { title: 'Audit log' };

export default async function AuditLogPage({ searchParams }: PageProps<'/audit'>) {
  const { zone } = await requirePage('audit.read');
  void trpc.admin.analytics.audit.getLogs.prefetch(
    auditLogQuery(await loadAuditLogFilters(searchParams), zone),
  );
  void trpc.admin.analytics.audit.getFacets.prefetch();
  return (
    <HydrateClient>
      <AuditLogView />
    </HydrateClient>
  );
}
