import { FunnelOrder } from '@sextant/business/funnels/contract';
import { FilterChips, type FilterChip } from '@sextant/ui/components/filter-chips';
import { useState } from 'react';
import { ConditionEditor } from '../../lib/condition-editor.tsx';
import { conditionWords } from '../../lib/condition-words.ts';
import { dimensionName } from '../../lib/dimension-name.ts';
import { useMetricSummary } from '../../lib/metric-info.tsx';
import { OptionList } from '../../lib/option-list.tsx';
import { FUNNEL_WINDOWS, type FunnelFilters } from './funnel-filters.ts';
import { useStepChips } from './use-step-chips.tsx';
import { ORDER_WORDS, WINDOW_WORDS } from './funnel-words.ts';

type FunnelChipsProps = { filters: FunnelFilters; onChange: (filters: Partial<FunnelFilters>) => void };

const NOT_SPLIT = '';

/** The steps, the rules and who is counted, in words; each opens what it can become. */
export function FunnelChips({ filters, onChange }: FunnelChipsProps) {
  const [isAdding, setIsAdding] = useState(false);
  const { dimensions } = useMetricSummary('total_customers');
  const steps = useStepChips(filters, onChange);
  const chip = (key: string, label: string, value: string, editor: FilterChip['editor']) => ({
    key,
    label,
    value,
    editor,
  });
  const rules = [
    chip(
      'window',
      'Within',
      WINDOW_WORDS[filters.window],
      <OptionList
        label="Time to finish, from the first step"
        value={filters.window}
        options={FUNNEL_WINDOWS.map((value) => ({ value, label: WINDOW_WORDS[value] }))}
        onChoose={(window) => onChange({ window })}
      />,
    ),
    chip(
      'order',
      'Order',
      ORDER_WORDS[filters.order].label,
      <OptionList
        label="Order"
        value={filters.order}
        options={FunnelOrder.options.map((value) => ({ value, ...ORDER_WORDS[value] }))}
        onChoose={(order) => onChange({ order })}
      />,
    ),
    chip(
      'by',
      'Split by',
      filters.by === null ? 'nothing' : dimensionName(filters.by),
      <OptionList
        label="Split by"
        value={filters.by ?? NOT_SPLIT}
        options={[NOT_SPLIT, ...dimensions].map((value) => ({
          value,
          label: value === NOT_SPLIT ? 'Nothing' : dimensionName(value),
        }))}
        onChoose={(by) => onChange({ by: by === NOT_SPLIT ? null : by })}
      />,
    ),
  ];
  const conditions = filters.where.map((condition, index) => ({
    key: `where ${index}`,
    label: dimensionName(condition.dimension),
    value: conditionWords(condition),
    onRemove: () => onChange({ where: filters.where.filter((_, other) => other !== index) }),
  }));
  return (
    <FilterChips
      label="Filters"
      chips={[...steps, ...rules, ...conditions]}
      adder={{
        isOpen: isAdding,
        onOpenChange: setIsAdding,
        content: (
          <ConditionEditor
            onApply={(condition) => {
              onChange({ where: [...filters.where, condition] });
              setIsAdding(false);
            }}
          />
        ),
      }}
    />
  );
}
