import { FilterChips } from '@sextant/ui/components/filter-chips';
import { useState } from 'react';
import { ConditionEditor } from '../../lib/condition-editor.tsx';
import { conditionWords } from '../../lib/condition-words.ts';
import { dimensionName } from '../../lib/dimension-name.ts';
import { useMetricSummary } from '../../lib/metric-info.tsx';
import type { FunnelFilters } from './funnel-filters.ts';
import { funnelRuleChips } from './funnel-rule-chips.tsx';
import { useStepChips } from './use-step-chips.tsx';

type FunnelChipsProps = { filters: FunnelFilters; onChange: (filters: Partial<FunnelFilters>) => void };

/** The steps, the rules and who is counted, in words; each opens what it can become. */
export function FunnelChips({ filters, onChange }: FunnelChipsProps) {
  const [isAdding, setIsAdding] = useState(false);
  // What an event says of itself, and what is known of everybody: visitors have no traits of members.
  const { dimensions } = useMetricSummary('signup_conversion');
  const splits = [...dimensions.filter((dimension) => dimension !== 'event'), 'kind', 'activity'];
  const steps = useStepChips(filters, onChange);
  const conditions = filters.where.map((condition, index) => ({
    key: `where ${index}`,
    label: dimensionName(condition.dimension),
    value: conditionWords(condition),
    onRemove: () => onChange({ where: filters.where.filter((_, other) => other !== index) }),
  }));
  return (
    <FilterChips
      label="Filters"
      chips={[...steps, ...funnelRuleChips(filters, splits, onChange), ...conditions]}
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
