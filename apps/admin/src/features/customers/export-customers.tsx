import { Button } from '@sextant/ui/components/button';
import { Download } from 'lucide-react';
import { useTrack } from '../../lib/use-track.ts';
import { customersExportHref, type CustomersFilters } from './customers-filters.ts';

/** Downloads everybody whom the filters find, not only those in sight. */
export function ExportCustomers({ filters }: { filters: CustomersFilters }) {
  const track = useTrack();
  return (
    <Button
      icon={<Download aria-hidden />}
      onClick={() => {
        track({ name: 'admin_analytics_exported', properties: { dashboard: 'customers', format: 'csv' } });
        window.location.assign(customersExportHref(filters));
      }}
    >
      Export CSV
    </Button>
  );
}
