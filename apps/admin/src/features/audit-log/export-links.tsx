import { Button } from '@sextant/ui/components/button';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { Download } from 'lucide-react';
import { useTrack } from '../../lib/use-track.ts';
import { auditExportHref, type AuditLogFilters } from './audit-log-filters.ts';

const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
] as const;

type ExportLinksProps = { filters: AuditLogFilters };

/** Downloads everything that is filtered, not only the page in sight. */
export function ExportLinks({ filters }: ExportLinksProps) {
  const track = useTrack();
  const download = (format: 'csv' | 'json') => {
    track({ name: 'admin_analytics_exported', properties: { dashboard: 'audit', format } });
    window.location.assign(auditExportHref(filters, format));
  };
  return (
    <DropdownMenu
      align="end"
      trigger={<Button icon={<Download aria-hidden />}>Export</Button>}
      groups={[
        {
          label: 'Everything that is filtered',
          items: FORMATS.map(({ format, label }) => ({
            kind: 'action',
            label,
            onSelect: () => download(format),
          })),
        },
      ]}
    />
  );
}
