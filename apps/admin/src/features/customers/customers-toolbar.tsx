import { CustomerRole, CustomerStatus } from '@sextant/business/customers/contract';
import { Badge } from '@sextant/ui/components/badge';
import { X } from 'lucide-react';
import { ChoiceMenu } from '../../lib/choice-menu.tsx';
import type { CustomersFilters } from './customers-filters.ts';

type CustomersToolbarProps = {
  filters: CustomersFilters;
  onFiltersChange: (filters: Partial<CustomersFilters>) => void;
};

export function CustomersToolbar({ filters, onFiltersChange }: CustomersToolbarProps) {
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
        options={CustomerRole.options}
        onChange={(role) => onFiltersChange({ role })}
      />
      {LINKED.map((key) => {
        const value = filters[key];
        return value === null ? null : (
          <Badge key={key} tone="accent" className="h-7 gap-1 px-2.5">
            {key}: {value}
            <button
              type="button"
              aria-label={`Remove filter ${key}`}
              onClick={() => onFiltersChange({ [key]: null })}
            >
              <X aria-hidden className="size-3" />
            </button>
          </Badge>
        );
      })}
    </>
  );
}

/** Filters that links from charts set; here they can be taken away. */
const LINKED = ['tier', 'country', 'source'] as const;
