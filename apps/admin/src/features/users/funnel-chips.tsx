import { FilterChips } from '@sextant/ui/components/filter-chips';
import { useState } from 'react';
import { conditionWords } from '../../lib/condition-words.ts';
import { dimensionName } from '../../lib/dimension-name.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { FunnelConditionEditor } from './funnel-condition-editor.tsx';
import { funnelQuery, type FunnelFilters } from './funnel-filters.ts';
import { funnelRuleChips } from './funnel-rule-chips.tsx';
import { useFunnelDimensions } from './use-funnel-dimensions.ts';
import { useStepChips } from './use-step-chips.tsx';

type FunnelChipsProps = { filters: FunnelFilters; onChange: (filters: Partial<FunnelFilters>) => void };

/** The steps, the rules and who is counted, in words; each opens what it can become. */
export function FunnelChips({ filters, onChange }: FunnelChipsProps) {
  const [isAdding, setIsAdding] = useState(false);
  const view = usePeriodView();
  const funnel = funnelQuery(filters, view);
  const offered = useFunnelDimensions(funnel);
  const steps = useStepChips(filters, onChange);
  const { where } = filters;
  const conditions = where.map((condition, index) => ({
    key: `where ${index}`,
    label: dimensionName(condition.dimension),
    value: conditionWords(condition),
    onRemove: () => onChange({ where: where.filter((_, other) => other !== index) }),
    editor: (
      <FunnelConditionEditor
        funnel={funnel}
        offered={offered}
        condition={condition}
        onApply={(next) => onChange({ where: where.map((old, other) => (other === index ? next : old)) })}
      />
    ),
  }));
  return (
    <FilterChips
      label="Filters"
      chips={[...steps, ...funnelRuleChips(filters, offered, onChange), ...conditions]}
      adder={{
        isOpen: isAdding,
        onOpenChange: setIsAdding,
        content: (
          <FunnelConditionEditor
            funnel={funnel}
            offered={offered}
            onApply={(condition) => {
              onChange({ where: [...where, condition] });
              setIsAdding(false);
            }}
          />
        ),
      }}
    />
  );
}
