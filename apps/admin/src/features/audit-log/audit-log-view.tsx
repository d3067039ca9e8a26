'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { useEffect } from 'react';
import { PanelState } from '../../lib/panel-state.tsx';
import { useTrack } from '../../lib/use-track.ts';
import { AuditEntryDetail } from './audit-entry-detail.tsx';
import { AuditLogFilterBar } from './audit-log-filter-bar.tsx';
import { AuditLogTable } from './audit-log-table.tsx';
import { ExportLinks } from './export-links.tsx';
import { IntegrityCheck, IntegrityVerdict } from './integrity-check.tsx';
import { useAuditLog } from './use-audit-log.ts';

export function AuditLogView() {
  const track = useTrack();
  useEffect(() => track({ name: 'admin_audit_log_viewed', properties: {} }), [track]);
  const { zone, filters, filter, facets, page, check } = useAuditLog();
  return (
    <>
      <PageHeader
        title="Audit log"
        subtitle="Everything staff did here, in a chain that shows when an entry is changed or missing."
        actions={
          <>
            <IntegrityCheck isBusy={check.isPending} onCheck={() => check.mutate()} />
            <ExportLinks filters={filters} />
          </>
        }
      />
      {check.data && <IntegrityVerdict verdict={check.data} />}
      <AuditLogFilterBar filters={filters} facets={facets} onFilter={filter} />
      <PanelState query={page} title="Entries" height={560}>
        {({ items, total }) => (
          <>
            <AuditLogTable {...{ rows: items, total, filters, zone }} onFilter={filter} />
            <AuditEntryDetail
              entry={items.find(({ sequence }) => sequence === filters.open) ?? null}
              zone={zone}
              onFilter={filter}
              onClose={() => filter({ page: filters.page })}
            />
          </>
        )}
      </PanelState>
    </>
  );
}
