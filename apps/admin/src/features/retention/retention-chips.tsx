import { FilterChips, type FilterChip } from '@sextant/ui/components/filter-chips';
import { useState } from 'react';
import { ConditionEditor } from '../../lib/condition-editor.tsx';
import { conditionWords } from '../../lib/condition-words.ts';
import { dimensionName } from '../../lib/dimension-name.ts';
import { useEventNames } from '../../lib/use-event-names.ts';
import { questionChips } from './question-chips.tsx';
import type { RetentionFilters } from './retention-filters.ts';

type RetentionChipsProps = {
  filters: RetentionFilters;
  onChange: (filters: Partial<RetentionFilters>) => void;
};

/** What is asked, in words; each word opens what it can become. */
export function RetentionChips({ filters, onChange }: RetentionChipsProps) {
  const [isAdding, setIsAdding] = useState(false);
  const events = useEventNames();
  return (
    <FilterChips
      label="Filters"
      chips={[...questionChips(filters, events, onChange), ...conditionChips(filters, onChange)]}
      onClear={() => onChange({ where: [] })}
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

function conditionChips(
  { where }: RetentionFilters,
  onChange: RetentionChipsProps['onChange'],
): FilterChip[] {
  return where.map((condition, index) => ({
    key: `where ${index}`,
    label: dimensionName(condition.dimension),
    value: conditionWords(condition),
    onRemove: () => onChange({ where: where.filter((_, other) => other !== index) }),
    editor: (
      <ConditionEditor
        condition={condition}
        onApply={(next) => onChange({ where: where.map((old, other) => (other === index ? next : old)) })}
      />
    ),
  }));
}
