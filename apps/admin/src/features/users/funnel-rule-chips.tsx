import { FunnelOrder } from '@sextant/business/funnels/contract';
import type { FilterChip } from '@sextant/ui/components/filter-chips';
import { dimensionName } from '../../lib/dimension-name.ts';
import { OptionList } from '../../lib/option-list.tsx';
import { FUNNEL_WINDOWS, type FunnelFilters } from './funnel-filters.ts';
import { ORDER_WORDS, WINDOW_WORDS } from './funnel-words.ts';

type Change = (filters: Partial<FunnelFilters>) => void;

const NOT_SPLIT = '';

/** The rules of a funnel: how long, in which order, split by which of the `dimensions`. */
export function funnelRuleChips(
  filters: FunnelFilters,
  dimensions: readonly string[],
  onChange: Change,
): FilterChip[] {
  return [
    windowChip(filters, onChange),
    orderChip(filters, onChange),
    splitChip(filters, dimensions, onChange),
  ];
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

function splitChip(filters: FunnelFilters, dimensions: readonly string[], onChange: Change): FilterChip {
  return {
    key: 'by',
    label: 'Split by',
    value: filters.by === null ? 'nothing' : dimensionName(filters.by),
    editor: (
      <OptionList
        label="Split by"
        value={filters.by ?? NOT_SPLIT}
        options={[NOT_SPLIT, ...dimensions].map((value) => ({
          value,
          label: value === NOT_SPLIT ? 'Nothing' : dimensionName(value),
        }))}
        onChoose={(by) => onChange({ by: by === NOT_SPLIT ? null : by })}
      />
    ),
  };
}
