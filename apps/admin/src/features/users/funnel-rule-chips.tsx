import { FunnelOrder, type FunnelDimensions } from '@sextant/business/funnels/contract';
import type { FilterChip } from '@sextant/ui/components/filter-chips';
import { dimensionName } from '../../lib/dimension-name.ts';
import { OptionList } from '../../lib/option-list.tsx';
import { FUNNEL_WINDOWS, type FunnelFilters } from './funnel-filters.ts';
import { ORDER_WORDS, WINDOW_WORDS } from './funnel-words.ts';

type Change = (filters: Partial<FunnelFilters>) => void;

const NOT_SPLIT = '';

/** The rules of a funnel: how long, in which order, split by what of that which is offered. */
export function funnelRuleChips(
  filters: FunnelFilters,
  offered: FunnelDimensions,
  onChange: Change,
): FilterChip[] {
  return [windowChip(filters, onChange), orderChip(filters, onChange), splitChip(filters, offered, onChange)];
}

function windowChip(filters: FunnelFilters, onChange: Change): FilterChip {
  return {
    key: 'window',
    label: 'Within',
    value: WINDOW_WORDS[filters.window],
    editor: (
      <OptionList
        label="Time to finish, from the first step"
        value={filters.window}
        options={FUNNEL_WINDOWS.map((value) => ({ value, label: WINDOW_WORDS[value] }))}
        onChoose={(window) => onChange({ window })}
      />
    ),
  };
}

function orderChip(filters: FunnelFilters, onChange: Change): FilterChip {
  return {
    key: 'order',
    label: 'Order',
    value: ORDER_WORDS[filters.order].label,
    editor: (
      <OptionList
        label="Order"
        value={filters.order}
        options={FunnelOrder.options.map((value) => ({ value, ...ORDER_WORDS[value] }))}
        onChoose={(order) => onChange({ order })}
      />
    ),
  };
}

function splitChip(filters: FunnelFilters, offered: FunnelDimensions, onChange: Change): FilterChip {
  return {
    key: 'by',
    label: 'Split by',
    value: filters.by === null ? 'nothing' : dimensionName(filters.by),
    editor: (
      <OptionList
        label="Split by"
        value={filters.by ?? NOT_SPLIT}
        options={[
          { value: NOT_SPLIT, label: 'Nothing' },
          ...[...offered.entry, ...offered.properties].map((value) => ({
            value,
            label: dimensionName(value),
            hint: 'Of the event that enters',
          })),
          ...offered.traits.map((value) => ({ value, label: dimensionName(value) })),
        ]}
        onChoose={(by) => onChange({ by: by === NOT_SPLIT ? null : by })}
      />
    ),
  };
}
