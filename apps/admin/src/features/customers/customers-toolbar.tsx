import { CustomerRole, CustomerStatus } from '@sextant/business/customers/contract';
import { Badge } from '@sextant/ui/components/badge';
import { X } from 'lucide-react';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { customerChips } from './customer-chips.ts';
import type { CustomersFilters } from './customers-filters.ts';

type CustomersToolbarProps = {
  filters: CustomersFilters;
  onFiltersChange: (filters: Partial<CustomersFilters>) => void;
};

export function CustomersToolbar({ filters, onFiltersChange }: CustomersToolbarProps) {
  const { zone } = useSession();
  return (
    <>
      <ChoiceMenu
        label="Status"
        value={filters.status}
        options={CustomerStatus.options}
        onChange={(status) => onFiltersChange({ status })}
      />
      <ChoiceMenu
        label="Role"
        value={filters.role}
        options={[...CustomerRole.options, 'unknown']}
        onChange={(role) => onFiltersChange({ role })}
      />
      {customerChips(filters, zone).map(({ key, words, cleared }) => (
        <Badge key={key} tone="accent" className="h-7 gap-1 px-2.5">
          {words}
          <button
            type="button"
            aria-label={`Remove filter ${words}`}
            onClick={() => onFiltersChange(cleared)}
          >
            <X aria-hidden className="size-3" />
          </button>
        </Badge>
      ))}
    </>
  );
}
