import type { AuditFacets } from '@sextant/business/audit/contract';
import { Button } from '@sextant/ui/components/button';
import { Combobox } from '@sextant/ui/components/combobox';
import { DateRangePicker } from '@sextant/ui/components/date-range-picker';
import { Switch } from '@sextant/ui/components/switch';
import { formatExactNumber } from '@sextant/ui/format/number';
import { X } from 'lucide-react';
import { sentence } from '../../lib/dimension-name.ts';
import { actionWords } from './action-words.ts';
import type { AuditLogFilters } from './audit-log-filters.ts';

type AuditLogFilterBarProps = {
  filters: AuditLogFilters;
  facets: AuditFacets;
  onFilter: (next: Partial<AuditLogFilters>) => void;
};

const NOTHING = { admins: [], actions: [], types: [], resource: null, from: null, to: null, search: '' };

/** Who, what, on which kind of thing, when. */
export function AuditLogFilterBar({ filters, facets, onFilter }: AuditLogFilterBarProps) {
  const { admins, actions, types, from, to } = filters;
  const options = facetOptions(facets);
  const isFiltered =
    [admins, actions, types].some((list) => list.length > 0) || from !== null || filters.resource !== null;
  return (
    <div
      role="group"
      aria-label="Filters"
      className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
    >
      <Combobox
        label="Admin"
        values={admins}
        options={options.admins}
        isMultiple
        placeholder="Anybody"
        onChange={(next) => onFilter({ admins: next })}
        className="sm:w-44"
      />
      <Combobox
        label="Action"
        values={actions}
        options={options.actions}
        isMultiple
        placeholder="Any action"
        onChange={(next) => onFilter({ actions: next })}
        className="sm:w-52"
      />
      <Combobox
        label="Resource"
        values={types}
        options={options.types}
        isMultiple
        placeholder="Anything"
        onChange={(next) => onFilter({ types: next })}
        className="sm:w-44"
      />
      <DateRangePicker
        label="Any time"
        value={from !== null && to !== null ? { from, to } : null}
        onChange={(range) => onFilter(range)}
      />
      {isFiltered && (
        <Button variant="ghost" icon={<X aria-hidden />} onClick={() => onFilter(NOTHING)}>
          Clear filters
        </Button>
      )}
      <div className="col-span-2 flex h-9 items-center sm:ml-auto">
        <Switch
          label="Show reads of this log"
          isOn={filters.reads}
          onChange={(reads) => onFilter({ reads })}
        />
      </div>
    </div>
  );
}

function facetOptions({ admins, actions, resourceTypes }: AuditFacets) {
  return {
    admins: admins.map(({ id, name, entries }) => ({
      value: id,
      label: name,
      hint: formatExactNumber(entries),
    })),
    actions: actions.map(({ action, entries }) => ({
      value: action,
      label: actionWords(action),
      hint: formatExactNumber(entries),
    })),
    types: resourceTypes.map(({ resourceType, entries }) => ({
      value: resourceType,
      label: sentence(resourceType),
      hint: formatExactNumber(entries),
    })),
  };
}
